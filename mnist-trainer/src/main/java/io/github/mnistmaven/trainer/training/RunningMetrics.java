package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.record.Scores;
import java.util.Optional;

/** The metrics of the images seen so far. */
final class RunningMetrics {
    private Optional<BatchMetrics> seen = Optional.empty();

    void add(BatchMetrics batch) {
        seen = Optional.of(seen.map(before -> before.plus(batch)).orElse(batch));
    }

    /** The number of images seen. */
    int images() {
        return seen.map(BatchMetrics::images).orElse(0);
    }

    /** Their metrics; at least one image was seen. */
    Scores scores() {
        return seen.orElseThrow().scores();
    }
}
