package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** How gradients change parameters, with Keras' names, meanings and defaults. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Optimizer {

    /** The step size, above 0; a schedule changes it while training goes on. */
    double learningRate();

    /**
     * The Euclidean norm that the gradient of no parameter tensor exceeds: a longer one is scaled down to it, penalties
     * included, before anything else is made of it. Above 0; empty for no limit.
     */
    Optional<Double> clipnorm();

    /**
     * The Euclidean norm that the gradient of all parameters together does not exceed, likewise; only where there is no
     * {@link #clipnorm}.
     */
    Optional<Double> globalClipnorm();

    /**
     * The share of each parameter of {@code kind}, times the learning rate, that it makes a step take away by itself,
     * at least 0.
     */
    default double weightDecay(ParameterKind kind) {
        return 0;
    }

    /** Adam (Kingma and Ba, 2014). */
    record Adam(
            double learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            Optional<Double> clipnorm,
            Optional<Double> globalClipnorm)
            implements Optimizer {
        public Adam(double learningRate, double beta1, double beta2, double epsilon) {
            this(learningRate, beta1, beta2, epsilon, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Adam with decoupled weight decay (Loshchilov and Hutter, 2017).
     *
     * @param weightDecay the share of each parameter, times the learning rate, that a step takes away
     * @param excludeFromWeightDecay what does not decay
     */
    @JsonTypeName("adamw")
    record AdamW(
            double learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            double weightDecay,
            List<ParameterKind> excludeFromWeightDecay,
            Optional<Double> clipnorm,
            Optional<Double> globalClipnorm)
            implements Optimizer {
        public AdamW {
            excludeFromWeightDecay = List.copyOf(excludeFromWeightDecay);
        }

        /** One whose parameters decay, whatever they are for. */
        public AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) {
            this(learningRate, beta1, beta2, epsilon, weightDecay, List.of(), Optional.empty(), Optional.empty());
        }

        @Override
        public double weightDecay(ParameterKind kind) {
            return excludeFromWeightDecay.contains(kind) ? 0 : weightDecay;
        }
    }

    /**
     * Adam with Nesterov's momentum, whose warm-up is Keras' {@code beta_1 * (1 - 0.5 * 0.96 ^ step)} (Dozat, 2016).
     */
    record Nadam(
            double learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            Optional<Double> clipnorm,
            Optional<Double> globalClipnorm)
            implements Optimizer {}

    /**
     * Steps divided by the root of a running mean of squared gradients (Hinton, 2012).
     *
     * @param momentum the share of the last step that is added to the next, as a heavy ball, from 0 to 1
     * @param centered whether the running mean of gradients, squared, is taken from that of their squares (Graves,
     *     2013)
     */
    @JsonTypeName("rmsprop")
    record RmsProp(
            double learningRate,
            double rho,
            double momentum,
            double epsilon,
            boolean centered,
            Optional<Double> clipnorm,
            Optional<Double> globalClipnorm)
            implements Optimizer {
        public RmsProp(double learningRate, double rho, double epsilon) {
            this(learningRate, rho, 0, epsilon, false, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Steps as long as the running mean of earlier ones, by that of gradients (Zeiler, 2012): the learning rate, 1 in
     * the paper, multiplies them.
     */
    record Adadelta(
            double learningRate, double rho, double epsilon, Optional<Double> clipnorm, Optional<Double> globalClipnorm)
            implements Optimizer {}

    /** Stochastic gradient descent; with a momentum above 0 a heavy ball, or Nesterov's. */
    record Sgd(
            double learningRate,
            double momentum,
            boolean nesterov,
            Optional<Double> clipnorm,
            Optional<Double> globalClipnorm)
            implements Optimizer {
        public Sgd(double learningRate, double momentum, boolean nesterov) {
            this(learningRate, momentum, nesterov, Optional.empty(), Optional.empty());
        }
    }
}
