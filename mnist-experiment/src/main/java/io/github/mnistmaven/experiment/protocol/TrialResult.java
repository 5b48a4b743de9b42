package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.record.RunRecord;

/**
 * What a trial gives. The array is shared, not copied: nobody writes to it.
 *
 * @param record what is known of the run
 * @param model the content of {@code model.zip}, of which the record has size and SHA-256
 */
public record TrialResult(RunRecord record, byte[] model) {}
