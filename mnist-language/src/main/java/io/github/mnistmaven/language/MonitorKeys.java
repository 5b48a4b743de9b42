package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import java.util.function.Function;

/** The keys of whatever acts once a metric no longer improves, each for a construct that stands for {@code R}. */
final class MonitorKeys {
    /** A number of epochs, maybe none. */
    static final Type<Integer> EPOCHS = new IntegerType(0, 100_000);

    private MonitorKeys() {}

    static <R> Key<R, PassMetric> monitor(Function<R, PassMetric> value) {
        return Key.withDefault("monitor", Words.MONITOR, PassMetric.VAL_LOSS, value, "The metric that is watched.");
    }

    /** @param then what follows: {@code after which training stops} */
    static <R> Key<R, Integer> patience(int fallback, Function<R, Integer> value, String then) {
        return Key.<R, Integer>withDefault(
                        "patience", EPOCHS, fallback, value, "Epochs without improvement " + then + ".")
                .example(3);
    }

    static <R> Key<R, Double> minDelta(double fallback, Function<R, Double> value) {
        return Key.<R, Double>withDefault(
                        "min_delta",
                        NumberType.from(0, 1000),
                        fallback,
                        value,
                        "A change of at most this counts as no improvement.")
                .example(0.001);
    }
}
