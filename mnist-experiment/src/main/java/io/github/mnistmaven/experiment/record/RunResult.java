package io.github.mnistmaven.experiment.record;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mnistmaven.experiment.model.PassMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of a finished run. All metrics are those of clean passes (no dropout, no augmentation) with the weights
 * that the model files hold. In JSON they stand beside the other values, as {@code train_accuracy}, {@code val_loss}
 * and so on.
 *
 * @param bestEpoch the epoch with the best monitored metric, from 1, of those that early stopping watched; of all if it
 *     watched none, as training ended before; the lowest validation loss if there is no early stopping
 * @param epochsRun the number of epochs trained to their end
 * @param stopReason why training ended
 * @param training what was measured on the training images
 * @param validation what was measured on the validation images
 * @param test what was measured on the test images
 * @param seconds wall time from the start of the trainer's process to its record
 */
public record RunResult(
        int bestEpoch,
        int epochsRun,
        StopReason stopReason,
        Scores training,
        Scores validation,
        Scores test,
        double seconds) {

    @JsonValue
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("best_epoch", bestEpoch);
        json.put("epochs_run", epochsRun);
        json.put("stop_reason", stopReason);
        PassMetric.ofRun().forEach(metric -> find(metric).ifPresent(value -> json.put(metric.keyword(), value)));
        json.put("seconds", seconds);
        return json;
    }

    /**
     * The value of {@code metric}; empty if it was not measured.
     *
     * @param metric one of {@link PassMetric#ofRun()}
     */
    public OptionalDouble find(PassMetric metric) {
        Scores scores = switch (metric.pass()) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case TEST -> test;
            case LEARNING -> throw new IllegalArgumentException(metric.keyword() + " is a metric of an epoch");
        };
        return scores.find(metric.metric());
    }

    /** Clean training accuracy minus test accuracy, in decimals: 0.99 - 0.96 is 0.03. */
    public double generalizationGap() {
        return Figures.difference(training.accuracy(), test.accuracy());
    }
}
