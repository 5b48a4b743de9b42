package io.github.mnistmaven.plugin.report.chart;

/**
 * An epoch that a chart marks.
 *
 * @param epoch the epoch, from 1
 * @param label what there is; empty for a line alone
 */
public record Mark(int epoch, String label) {}
