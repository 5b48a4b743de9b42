package io.github.mnistmaven.experiment.plan;

/**
 * What training does to a tensor besides learning. In each step, and in this order, as Keras does, an engine adds
 * {@code l1 * sign(w) + 2 * l2 * w} to the gradient of the mean loss; scales the tensor's gradient down to the
 * optimizer's {@code clipnorm}; takes {@code learningRate * weightDecay * w} away; and lets the optimizer update the
 * weight.
 *
 * @param l1 the weight of the sum of absolute values in what is made smaller, at least 0
 * @param l2 the weight of the sum of squares, at least 0
 * @param weightDecay the share of a weight, times the learning rate, that a step takes away, at least 0: what the
 *     optimizer and the regularization say together
 */
public record Penalties(double l1, double l2, double weightDecay) {
    /** Nothing besides learning. */
    public static final Penalties NONE = new Penalties(0, 0, 0);
}
