package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.trainer.engine.BatchMetrics;

/** Means over the images seen so far. */
final class RunningMetrics {
    private int images;
    private double loss;
    private long correct;

    void add(BatchMetrics metrics, int count) {
        images += count;
        loss += metrics.loss();
        correct += metrics.correct();
    }

    /** The number of images seen. */
    int images() {
        return images;
    }

    /** Means; at least one image was seen. */
    Scores scores() {
        return new Scores(loss / images, (double) correct / images);
    }
}
