package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.definition.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The section {@code check}: a key a metric. */
final class CheckSection {
    static final Construct<Check> CHECK = check();
    static final Check EXAMPLE = new Check(List.of(example(Metric.TEST_ACCURACY)));

    private CheckSection() {}

    private static Construct<Check> check() {
        List<Key<Check, Limit>> metrics =
                Stream.of(Metric.values()).map(CheckSection::limit).toList();
        return Construct.of(
                "check",
                Check.class,
                "The limits that a run is held against.",
                List.copyOf(metrics),
                values -> new Check(metrics.stream()
                        .flatMap(metric -> values.find(metric).stream())
                        .toList()));
    }

    private static Key<Check, Limit> limit(Metric metric) {
        Type<Double> value = NumberType.from(metric.smallest(), metric.largest());
        Limit example = example(metric);
        Key<Limit, Double> min = bound("min", value, Limit::min, "The smallest value allowed; any if absent.")
                .example(example.min().orElse(metric.smallest()));
        Key<Limit, Double> max = bound("max", value, Limit::max, "The largest value allowed; any if absent.")
                .example(example.max().orElse(metric.largest()));
        Construct<Limit> limit = Construct.of(
                        metric.keyword(),
                        Limit.class,
                        describe(metric),
                        List.of(min, max),
                        (Values values) -> new Limit(metric, values.find(min), values.find(max)))
                .withRule(CheckSection::problem);
        return Key.<Check, Limit>optional(
                        metric.keyword(),
                        limit,
                        check -> check.limits().stream()
                                .filter(one -> one.metric() == metric)
                                .findFirst(),
                        limit.description())
                .example(example);
    }

    private static Key<Limit, Double> bound(
            String name, Type<Double> value, Function<Limit, Optional<Double>> bound, String description) {
        return Key.optional(name, value, bound, description);
    }

    private static Limit example(Metric metric) {
        return switch (metric) {
            case TRAIN_ACCURACY, VAL_ACCURACY, TEST_ACCURACY -> atLeast(metric, 0.975);
            case TRAIN_LOSS, VAL_LOSS, TEST_LOSS -> atMost(metric, 0.1);
            case GENERALIZATION_GAP -> atMost(metric, 0.03);
            case EPOCHS_RUN -> atMost(metric, 20);
            case PARAMETERS -> atMost(metric, 600_000);
            case SECONDS -> atMost(metric, 300);
        };
    }

    private static Limit atLeast(Metric metric, double min) {
        return new Limit(metric, Optional.of(min), Optional.empty());
    }

    private static Limit atMost(Metric metric, double max) {
        return new Limit(metric, Optional.empty(), Optional.of(max));
    }

    private static Optional<String> problem(Limit limit) {
        if (limit.min().isEmpty() && limit.max().isEmpty()) {
            return Optional.of("must have min or max");
        }
        boolean reachable = limit.min().isEmpty()
                || limit.max().isEmpty()
                || limit.min().get() <= limit.max().get();
        return reachable
                ? Optional.empty()
                : Optional.of(
                        "can't be reached: min " + Numbers.text(limit.min().get()) + " is above max "
                                + Numbers.text(limit.max().get()));
    }

    private static String describe(Metric metric) {
        return switch (metric) {
            case TRAIN_ACCURACY -> "The share of training images classified right, dropout and augmentation off.";
            case VAL_ACCURACY -> "The share of validation images classified right.";
            case TEST_ACCURACY -> "The share of test images classified right.";
            case TRAIN_LOSS -> "The mean cross-entropy of training images, dropout and augmentation off.";
            case VAL_LOSS -> "The mean cross-entropy of validation images.";
            case TEST_LOSS -> "The mean cross-entropy of test images.";
            case GENERALIZATION_GAP -> "Training accuracy minus test accuracy, as a share: 0.01 is one point.";
            case EPOCHS_RUN -> "The number of epochs trained.";
            case PARAMETERS -> "The number of the model's parameters.";
            case SECONDS -> "The wall time of the whole run.";
        };
    }
}
