/** Charts as SVG, complete without a script, and what the script needs to change them. */
package io.github.mnistmaven.plugin.report.chart;
