package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How gradients change parameters, with Keras' names, meanings and defaults. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Optimizer.Adam.class, name = "adam"),
    @JsonSubTypes.Type(value = Optimizer.AdamW.class, name = "adamw"),
    @JsonSubTypes.Type(value = Optimizer.RmsProp.class, name = "rmsprop"),
    @JsonSubTypes.Type(value = Optimizer.Sgd.class, name = "sgd")
})
public sealed interface Optimizer {

    /** The step size, above 0. */
    double learningRate();

    /** Adam (Kingma and Ba, 2014). */
    record Adam(
            double learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon)
            implements Optimizer {}

    /**
     * Adam with decoupled weight decay (Loshchilov and Hutter, 2017).
     *
     * @param weightDecay the share of each kernel's weight, times the learning rate, that a step takes away
     */
    record AdamW(
            double learningRate,
            @JsonProperty("beta_1") double beta1,
            @JsonProperty("beta_2") double beta2,
            double epsilon,
            double weightDecay)
            implements Optimizer {}

    /** Steps divided by the root of a running mean of squared gradients (Hinton, 2012). */
    record RmsProp(double learningRate, double rho, double epsilon) implements Optimizer {}

    /** Stochastic gradient descent; with a momentum above 0 a heavy ball, or Nesterov's. */
    record Sgd(double learningRate, double momentum, boolean nesterov) implements Optimizer {}
}
