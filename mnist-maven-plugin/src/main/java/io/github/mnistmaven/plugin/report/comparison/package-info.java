/** The page that holds runs against one another: what its templates and its script are given. */
package io.github.mnistmaven.plugin.report.comparison;
