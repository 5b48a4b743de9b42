/** What becomes of finished runs: their reports, the index, the pages of a site, models in the jar. */
package io.github.mnistmaven.plugin.publishing;
