package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/**
 * How the learning rate changes while training goes on. Every schedule but {@link PiecewiseConstant} starts from the
 * optimizer's learning rate; all but {@link ReduceOnPlateau} follow from the time {@code t} alone, in epochs since the
 * start of training, a fraction within an epoch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Schedule {
    Schedule CONSTANT = new Constant();

    /** The optimizer's learning rate throughout. */
    record Constant() implements Schedule {}

    /**
     * Times {@code factor} after every {@code every} epochs.
     *
     * @param every epochs, at least 1
     * @param factor above 0, up to 1
     */
    record Step(int every, double factor) implements Schedule {}

    /**
     * Times {@code factor} after each of some numbers of epochs, as PyTorch's MultiStepLR.
     *
     * @param epochs after how many epochs it changes, each at least 1, in ascending order
     * @param factor above 0, up to 1
     */
    record Milestones(List<Integer> epochs, double factor) implements Schedule {
        public Milestones {
            epochs = List.copyOf(epochs);
        }
    }

    /**
     * Times {@code decay_rate ^ (t / decay_epochs)}, as Keras' ExponentialDecay.
     *
     * @param decayRate above 0, up to 1
     * @param decayEpochs epochs, at least 1
     * @param staircase whether it changes only at whole multiples of {@code decay_epochs}
     */
    record Exponential(double decayRate, int decayEpochs, boolean staircase) implements Schedule {}

    /**
     * By {@code (1 + decay_rate * t / decay_epochs) ^ power}: Keras' InverseTimeDecay, where {@code power} is 1, and
     * Caffe's {@code inv}.
     *
     * @param decayRate above 0
     * @param decayEpochs epochs, at least 1
     * @param staircase whether it changes only at whole multiples of {@code decay_epochs}
     * @param power above 0
     */
    record InverseTime(double decayRate, int decayEpochs, boolean staircase, double power) implements Schedule {}

    /**
     * From the learning rate to another one: {@code (rate - end) * (1 - t / decay_epochs) ^ power + end}, as Keras'
     * PolynomialDecay. After {@code decay_epochs} it stays there, or, with cycles, has more time: {@code decay_epochs}
     * times the number of cycles that have begun.
     *
     * @param endLearningRate the rate that it ends at, at least 0
     * @param power above 0; 1 for a straight line
     * @param decayEpochs epochs, at least 1; empty for all of them
     * @param cycle whether it begins another cycle after {@code decay_epochs}
     */
    record Polynomial(double endLearningRate, double power, Optional<Integer> decayEpochs, boolean cycle)
            implements Schedule {
        /** Over all epochs. */
        public Polynomial(double endLearningRate, double power) {
            this(endLearningRate, power, Optional.empty(), false);
        }
    }

    /**
     * Half a cosine from the learning rate down to {@code alpha} times it over all epochs, as Keras' CosineDecay
     * (Loshchilov and Hutter, 2016).
     *
     * @param alpha from 0 to 1
     */
    record Cosine(double alpha) implements Schedule {}

    /**
     * Half a cosine down, as {@link Cosine}, and again and again from above, as Keras' CosineDecayRestarts (Loshchilov
     * and Hutter, 2016).
     *
     * @param firstDecayEpochs the length of the first, at least 1
     * @param tMul how many times as long as the one before each further one is, at least 1
     * @param mMul how many times as high above {@code alpha} it starts, above 0
     * @param alpha the share of the learning rate that each ends at, from 0 to 1
     */
    record CosineRestarts(
            int firstDecayEpochs,
            @JsonProperty("t_mul") double tMul,
            @JsonProperty("m_mul") double mMul,
            double alpha) implements Schedule {}

    /**
     * Up to the learning rate and down to nearly nothing, each half a cosine (Smith and Topin, 2017). It starts from
     * the learning rate over {@code div_factor} and ends with that over {@code final_div_factor}.
     *
     * @param pctStart the share of all epochs in which it rises, above 0 and below 1
     * @param divFactor at least 1
     * @param finalDivFactor at least 1
     */
    record OneCycle(double pctStart, double divFactor, double finalDivFactor) implements Schedule {}

    /**
     * A straight line up to the learning rate, then another schedule over the epochs that are left.
     *
     * @param epochs the length of the line, at least 1
     * @param startFactor what share of the learning rate the line starts from, from 0 to 1
     * @param then what follows; no further warm-up
     */
    record Warmup(
            int epochs,
            double startFactor,
            @JsonProperty("then") Schedule then) implements Schedule {}

    /**
     * Times {@code factor} whenever a metric has stopped improving, as Keras' ReduceLROnPlateau.
     *
     * @param monitor the metric that is watched
     * @param factor above 0 and below 1
     * @param patience epochs without improvement before it is reduced, at least 0
     * @param minDelta a change of at most this counts as no improvement, at least 0
     * @param cooldown epochs after a reduction that do not count, at least 0
     * @param minLr the learning rate does not fall below it, at least 0
     */
    record ReduceOnPlateau(PassMetric monitor, double factor, int patience, double minDelta, int cooldown, double minLr)
            implements Schedule {}

    /**
     * One rate after the other, whatever the optimizer's, as Keras' PiecewiseConstantDecay: {@code values[i]} is the
     * rate of all steps up to and with {@code boundaries[i]}, counted from 0 over all epochs, the last value that of
     * all after.
     *
     * @param boundaries numbers of steps, each at least 0, in ascending order
     * @param values learning rates, one more than boundaries, each above 0
     */
    record PiecewiseConstant(List<Integer> boundaries, List<Double> values) implements Schedule {
        public PiecewiseConstant {
            boundaries = List.copyOf(boundaries);
            values = List.copyOf(values);
        }
    }
}
