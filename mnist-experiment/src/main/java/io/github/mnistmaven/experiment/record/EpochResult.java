package io.github.mnistmaven.experiment.record;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one epoch gave. In JSON its metrics stand beside the other values, as {@code accuracy}, {@code val_loss} and so
 * on.
 *
 * @param epoch the epoch, from 1
 * @param training running averages over the training images, with dropout and augmentation on, as Keras reports them
 * @param validation a clean pass over the validation images with the weights at the epoch's end
 * @param learningRate the learning rate of the epoch's last batch: what it was at the end, before validation could
 *     change it
 * @param seconds wall time of training and validation together, without the clean pass
 * @param memoryBytes resident memory of the trainer's process at the epoch's end; 0 where the operating system does not
 *     tell
 * @param clean a pass over the training images with the weights at the epoch's end, without dropout and augmentation;
 *     empty if the plan asks for no such pass
 */
public record EpochResult(
        int epoch,
        Scores training,
        Scores validation,
        double learningRate,
        double seconds,
        long memoryBytes,
        Optional<Scores> clean) {

    /** An epoch without a clean pass over the training images, of whose memory nothing is known. */
    public EpochResult(int epoch, Scores training, Scores validation, double learningRate, double seconds) {
        this(epoch, training, validation, learningRate, seconds, 0, Optional.empty());
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static EpochResult read(
            int epoch,
            double learningRate,
            double seconds,
            long memoryBytes,
            Optional<Scores> clean,
            @JsonAnySetter Map<String, Double> metrics) {
        return new EpochResult(
                epoch,
                Scores.withPrefix(Pass.LEARNING.prefix(), metrics),
                Scores.withPrefix(Pass.VALIDATION.prefix(), metrics),
                learningRate,
                seconds,
                memoryBytes,
                clean);
    }

    @JsonValue
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("epoch", epoch);
        PassMetric.ofEpoch().forEach(metric -> find(metric).ifPresent(value -> json.put(metric.keyword(), value)));
        json.put("learning_rate", learningRate);
        json.put("seconds", seconds);
        json.put("memory_bytes", memoryBytes);
        json.put("clean", clean);
        return json;
    }

    /**
     * The value of {@code metric}; empty if it was not measured.
     *
     * @param metric one of {@link PassMetric#ofEpoch()}
     */
    public OptionalDouble find(PassMetric metric) {
        Scores scores = switch (metric.pass()) {
            case LEARNING -> training;
            case VALIDATION -> validation;
            case TRAINING, TEST ->
                throw new IllegalArgumentException(metric.keyword() + " is a metric of a finished run");
        };
        return scores.find(metric.metric());
    }
}
