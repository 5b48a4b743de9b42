package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Initializer.Distribution;
import io.github.mnistmaven.experiment.model.Initializer.FanMode;
import io.github.mnistmaven.experiment.model.Initializer.VarianceScaling;
import io.github.mnistmaven.experiment.plan.KerasShape;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Values that initializers draw one by one, as Keras 3 defines them: all but orthogonal ones, which belong together. */
final class InitialValues {
    /** The standard deviation of a standard normal distribution that is cut off at two to either side; Keras' digits. */
    private static final double TRUNCATED_DEVIATION = .87962566103423978;

    /** Where truncated normal values are drawn again, in standard deviations. */
    private static final double CUT = 2;

    private final KerasShape shape;
    private final SplittableRandom random;

    /**
     * @param shape that of the parameters
     * @param random where values come from, one or more numbers each; its normal ones are made by McFarland's method (2016)
     */
    InitialValues(KerasShape shape, SplittableRandom random) {
        this.shape = shape;
        this.random = random;
    }

    DoubleSupplier of(Initializer initializer) {
        if (initializer instanceof Initializer.Zeros) {
            return () -> 0;
        }
        if (initializer instanceof Initializer.Ones) {
            return () -> 1;
        }
        if (initializer instanceof Initializer.Constant constant) {
            return constant::value;
        }
        if (initializer instanceof Initializer.RandomUniform uniform) {
            return uniform(uniform.minval(), uniform.maxval());
        }
        if (initializer instanceof Initializer.RandomNormal normal) {
            return () -> normal.mean() + normal.stddev() * random.nextGaussian();
        }
        if (initializer instanceof Initializer.TruncatedNormal normal) {
            return () -> normal.mean() + normal.stddev() * truncated();
        }
        return scaled(scaling(initializer));
    }

    /** Keras' own definitions of the named ones. */
    private static VarianceScaling scaling(Initializer initializer) {
        if (initializer instanceof Initializer.GlorotUniform) {
            return new VarianceScaling(1, FanMode.FAN_AVG, Distribution.UNIFORM);
        }
        if (initializer instanceof Initializer.GlorotNormal) {
            return new VarianceScaling(1, FanMode.FAN_AVG, Distribution.TRUNCATED_NORMAL);
        }
        if (initializer instanceof Initializer.HeUniform) {
            return new VarianceScaling(2, FanMode.FAN_IN, Distribution.UNIFORM);
        }
        if (initializer instanceof Initializer.HeNormal) {
            return new VarianceScaling(2, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL);
        }
        if (initializer instanceof Initializer.LecunUniform) {
            return new VarianceScaling(1, FanMode.FAN_IN, Distribution.UNIFORM);
        }
        if (initializer instanceof Initializer.LecunNormal) {
            return new VarianceScaling(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL);
        }
        return (VarianceScaling) initializer;
    }

    private DoubleSupplier scaled(VarianceScaling scaling) {
        double fans = switch (scaling.mode()) {
            case FAN_IN -> shape.fanIn();
            case FAN_OUT -> shape.fanOut();
            case FAN_AVG -> (shape.fanIn() + shape.fanOut()) / 2;
        };
        double deviation = Math.sqrt(scaling.scale() / fans);
        double limit = Math.sqrt(3 * scaling.scale() / fans);
        return switch (scaling.distribution()) {
            case UNIFORM -> uniform(-limit, limit);
            case UNTRUNCATED_NORMAL -> () -> deviation * random.nextGaussian();
            case TRUNCATED_NORMAL -> () -> deviation / TRUNCATED_DEVIATION * truncated();
        };
    }

    private DoubleSupplier uniform(double least, double bound) {
        return () -> random.nextDouble(least, bound);
    }

    private double truncated() {
        double value = random.nextGaussian();
        while (Math.abs(value) >= CUT) {
            value = random.nextGaussian();
        }
        return value;
    }
}
