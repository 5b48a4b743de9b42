package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is measured on the images of a pass, such as {@code val_accuracy}: an {@link ImageMetric} of a {@link Pass}.
 *
 * @param pass the images
 * @param metric what is measured on them
 */
public record PassMetric(Pass pass, ImageMetric metric) implements Metric {
    public static final PassMetric LOSS = new PassMetric(Pass.LEARNING, ImageMetric.LOSS);
    public static final PassMetric ACCURACY = new PassMetric(Pass.LEARNING, ImageMetric.ACCURACY);
    public static final PassMetric VAL_LOSS = new PassMetric(Pass.VALIDATION, ImageMetric.LOSS);
    public static final PassMetric VAL_ACCURACY = new PassMetric(Pass.VALIDATION, ImageMetric.ACCURACY);
    public static final PassMetric TRAIN_ACCURACY = new PassMetric(Pass.TRAINING, ImageMetric.ACCURACY);
    public static final PassMetric TEST_ACCURACY = new PassMetric(Pass.TEST, ImageMetric.ACCURACY);

    private static final List<PassMetric> OF_EPOCH = Stream.of(Pass.LEARNING, Pass.VALIDATION)
            .flatMap(pass -> Stream.of(ImageMetric.values()).map(metric -> new PassMetric(pass, metric)))
            .toList();

    private static final List<PassMetric> OF_RUN = Stream.of(ImageMetric.values())
            .flatMap(metric ->
                    Stream.of(Pass.TRAINING, Pass.VALIDATION, Pass.TEST).map(pass -> new PassMetric(pass, metric)))
            .toList();

    /** What each epoch has, so what can be monitored while training goes on; the training metrics first. */
    public static List<PassMetric> ofEpoch() {
        return OF_EPOCH;
    }

    /** What a finished run has: clean passes with the weights that its model holds. */
    public static List<PassMetric> ofRun() {
        return OF_RUN;
    }

    /** What is said of the test images besides how many were classified right. */
    public static List<PassMetric> ofTestBesidesAccuracy() {
        return OF_RUN.stream()
                .filter(metric -> metric.pass == Pass.TEST && metric.metric != ImageMetric.ACCURACY)
                .toList();
    }

    /**
     * The metric of an epoch that is called {@code keyword}.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    static PassMetric ofEpoch(String keyword) {
        return OF_EPOCH.stream()
                .filter(metric -> metric.keyword().equals(keyword))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric of an epoch: " + keyword));
    }

    @Override
    public String name() {
        return pass.prefix() + metric.keyword();
    }

    @Override
    public String label() {
        return pass.words() + " " + metric.label();
    }

    @Override
    public String description() {
        return String.format(metric.description(), pass.words() + " images") + pass.circumstances() + ".";
    }

    @Override
    public Unit unit() {
        return metric.unit();
    }

    @Override
    public Direction direction() {
        return metric.direction();
    }

    @Override
    public Optional<Metric> basis() {
        return metric.basis().map(basis -> new PassMetric(pass, basis));
    }

    @Override
    public double exampleLimit() {
        return metric.exampleLimit();
    }
}
