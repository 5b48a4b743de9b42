package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.mnistmaven.model.network.Keyword;

/**
 * What parameters start from, with Keras' names, meanings and defaults. The fans of a kernel are the numbers of inputs
 * that one output sums up and of outputs that one input reaches, as Keras counts them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Initializer {
    Initializer GLOROT_UNIFORM = new GlorotUniform();
    Initializer ZEROS = new Zeros();
    Initializer ONES = new Ones();

    /** Uniform within {@code sqrt(6 / (fan_in + fan_out))} of zero (Glorot and Bengio, 2010). */
    record GlorotUniform() implements Initializer {}

    /** Truncated normal with a variance of {@code 2 / (fan_in + fan_out)} (Glorot and Bengio, 2010). */
    record GlorotNormal() implements Initializer {}

    /** Uniform within {@code sqrt(6 / fan_in)} of zero (He et al., 2015). */
    record HeUniform() implements Initializer {}

    /** Truncated normal with a variance of {@code 2 / fan_in} (He et al., 2015). */
    record HeNormal() implements Initializer {}

    /** Uniform within {@code sqrt(3 / fan_in)} of zero (LeCun et al., 1998). */
    record LecunUniform() implements Initializer {}

    /** Truncated normal with a variance of {@code 1 / fan_in} (LeCun et al., 1998). */
    record LecunNormal() implements Initializer {}

    /**
     * A variance of {@code scale / n}, where n is a fan or the mean of both.
     *
     * @param scale above 0
     */
    record VarianceScaling(double scale, FanMode mode, Distribution distribution) implements Initializer {}

    /** Uniform from {@code minval} to below {@code maxval}. */
    record RandomUniform(double minval, double maxval) implements Initializer {}

    /** Normal with {@code mean} and a standard deviation of {@code stddev}, at least 0. */
    record RandomNormal(double mean, double stddev) implements Initializer {}

    /** Normal, but drawn again where it is two or more standard deviations off its mean. */
    record TruncatedNormal(double mean, double stddev) implements Initializer {}

    /** Orthogonal rows or columns, whichever are fewer, times {@code gain} (Saxe et al., 2013). */
    record Orthogonal(double gain) implements Initializer {}

    record Zeros() implements Initializer {}

    record Ones() implements Initializer {}

    record Constant(double value) implements Initializer {}

    /** What the variance of {@link VarianceScaling} is divided by. */
    enum FanMode implements Keyword {
        FAN_IN,
        FAN_OUT,
        FAN_AVG
    }

    /** How {@link VarianceScaling} draws. */
    enum Distribution implements Keyword {
        TRUNCATED_NORMAL,
        UNTRUNCATED_NORMAL,
        UNIFORM
    }
}
