package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.Metric;
import java.math.BigDecimal;

/** The figures of runs that can be limited, summarised and compared. */
public final class Figures {

    private Figures() {}

    /** The value of {@code metric} in {@code record}. */
    public static double of(RunRecord record, Metric metric) {
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
    public static double difference(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }
}
