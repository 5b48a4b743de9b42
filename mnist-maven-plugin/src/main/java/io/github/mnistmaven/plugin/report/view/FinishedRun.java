package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Tested;

/**
 * A run or an evaluation that a page can compare.
 *
 * @param record its record
 * @param link where its report is, seen from the page; empty if there is none
 */
public record FinishedRun(Tested record, String link) {}
