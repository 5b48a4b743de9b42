package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Initializer.Constant;
import io.github.mnistmaven.experiment.model.Initializer.Distribution;
import io.github.mnistmaven.experiment.model.Initializer.FanMode;
import io.github.mnistmaven.experiment.model.Initializer.GlorotNormal;
import io.github.mnistmaven.experiment.model.Initializer.GlorotUniform;
import io.github.mnistmaven.experiment.model.Initializer.HeNormal;
import io.github.mnistmaven.experiment.model.Initializer.HeUniform;
import io.github.mnistmaven.experiment.model.Initializer.LecunNormal;
import io.github.mnistmaven.experiment.model.Initializer.LecunUniform;
import io.github.mnistmaven.experiment.model.Initializer.Ones;
import io.github.mnistmaven.experiment.model.Initializer.RandomNormal;
import io.github.mnistmaven.experiment.model.Initializer.RandomUniform;
import io.github.mnistmaven.experiment.model.Initializer.TruncatedNormal;
import io.github.mnistmaven.experiment.model.Initializer.VarianceScaling;
import io.github.mnistmaven.experiment.model.Initializer.Zeros;
import io.github.mnistmaven.experiment.plan.KerasShape;
import io.github.mnistmaven.model.network.ByType;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Values that initializers draw one by one, as Keras 3 defines them: all but orthogonal ones, which belong together.
 */
final class InitialValues {
    /**
     * The standard deviation of a standard normal distribution that is cut off at two to either side; Keras' digits.
     */
    private static final double TRUNCATED_DEVIATION = .87962566103423978;

    /** Where truncated normal values are drawn again, in standard deviations. */
    private static final double CUT = 2;

    private static final ByType<Initializer, InitialValues, DoubleSupplier> DRAWN =
            ByType.<Initializer, InitialValues, DoubleSupplier>none()
                    .with(
                            GlorotUniform.class,
                            (values, glorot) -> values.scaled(1, FanMode.FAN_AVG, Distribution.UNIFORM))
                    .with(
                            GlorotNormal.class,
                            (values, glorot) -> values.scaled(1, FanMode.FAN_AVG, Distribution.TRUNCATED_NORMAL))
                    .with(HeUniform.class, (values, he) -> values.scaled(2, FanMode.FAN_IN, Distribution.UNIFORM))
                    .with(
                            HeNormal.class,
                            (values, he) -> values.scaled(2, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL))
                    .with(LecunUniform.class, (values, lecun) -> values.scaled(1, FanMode.FAN_IN, Distribution.UNIFORM))
                    .with(
                            LecunNormal.class,
                            (values, lecun) -> values.scaled(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL))
                    .with(VarianceScaling.class, InitialValues::scaled)
                    .with(RandomUniform.class, (values, range) -> values.uniform(range.minval(), range.maxval()))
                    .with(RandomNormal.class, InitialValues::normal)
                    .with(TruncatedNormal.class, InitialValues::normal)
                    .with(Zeros.class, (values, zeros) -> () -> 0)
                    .with(Ones.class, (values, ones) -> () -> 1)
                    .with(Constant.class, (values, constant) -> constant::value);

    private final KerasShape shape;
    private final SplittableRandom random;

    /**
     * @param shape that of the parameters
     * @param random where values come from, one or more numbers each; its normal ones are made by McFarland's method
     *     (2016)
     */
    InitialValues(KerasShape shape, SplittableRandom random) {
        this.shape = shape;
        this.random = random;
    }

    /** The types of initializers that draw values one by one. */
    static Set<Class<?>> types() {
        return DRAWN.types();
    }

    DoubleSupplier of(Initializer initializer) {
        return DRAWN.of(this, initializer);
    }

    private DoubleSupplier scaled(double scale, FanMode mode, Distribution distribution) {
        return scaled(new VarianceScaling(scale, mode, distribution));
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

    private DoubleSupplier normal(RandomNormal normal) {
        return () -> normal.mean() + normal.stddev() * random.nextGaussian();
    }

    private DoubleSupplier normal(TruncatedNormal normal) {
        return () -> normal.mean() + normal.stddev() * truncated();
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
