package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.RunRecord;

/**
 * A run that a page can show.
 *
 * @param record its record
 * @param link where its report is, seen from the page; empty if there is none
 */
public record FinishedRun(RunRecord record, String link) {}
