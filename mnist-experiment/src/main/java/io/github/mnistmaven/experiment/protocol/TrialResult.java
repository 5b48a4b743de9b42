package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.format.FormatFile;
import java.util.List;

/**
 * What a trial gives.
 *
 * @param record what is known of the run
 * @param files the files that hold the model, of which the record has size and SHA-256
 */
public record TrialResult(RunRecord record, List<FormatFile> files) {

    public TrialResult {
        files = List.copyOf(files);
    }
}
