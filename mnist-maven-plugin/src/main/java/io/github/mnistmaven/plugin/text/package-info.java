/** What console and pages say alike. */
package io.github.mnistmaven.plugin.text;
