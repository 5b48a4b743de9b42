/** Numbers, links and JSON as they stand in a page. */
package io.github.mnistmaven.plugin.report.text;
