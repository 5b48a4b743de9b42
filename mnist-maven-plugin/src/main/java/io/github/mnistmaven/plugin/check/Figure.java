package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.RunResult;
import java.math.BigDecimal;
import java.math.MathContext;

/** The figures of runs that can be limited, and how they are written. */
final class Figure {
    private static final MathContext DIGITS = new MathContext(6);

    private Figure() {}

    static double of(RunRecord record, Metric metric) {
        RunResult result = record.result();
        return switch (metric) {
            case TRAIN_ACCURACY -> result.trainAccuracy();
            case VAL_ACCURACY -> result.valAccuracy();
            case TEST_ACCURACY -> result.testAccuracy();
            case TRAIN_LOSS -> result.trainLoss();
            case VAL_LOSS -> result.valLoss();
            case TEST_LOSS -> result.testLoss();
            // in decimals: 0.99 - 0.96 is within a limit of 0.03
            case GENERALIZATION_GAP -> difference(result.trainAccuracy(), result.testAccuracy());
            case EPOCHS_RUN -> result.epochsRun();
            case PARAMETERS -> record.model().parameters();
            case SECONDS -> result.seconds();
        };
    }

    /** {@code a - b} of two numbers as they are written in decimals. */
    static double difference(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }

    /** A measured figure, in as many digits as somebody wants to read; a count in all of them. */
    static String rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return plain(Math.rint(value) == value ? exact : exact.round(DIGITS));
    }

    /** A figure that somebody set, in all its digits. */
    static String exact(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
