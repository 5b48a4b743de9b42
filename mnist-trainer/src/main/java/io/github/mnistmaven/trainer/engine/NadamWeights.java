package io.github.mnistmaven.trainer.engine;

/**
 * How Nadam weighs what it knows of a gradient in one step (Dozat, 2016), as Keras 3 does: with the momentum
 * {@code u(t) = beta_1 * (1 - 0.5 * 0.96^t)} of step {@code t}, and the product {@code p(t)} of the momentums up to it.
 *
 * @param mean of the running mean of gradients, {@code u(t + 1) / (1 - p(t + 1))}
 * @param gradient of the gradient itself, {@code (1 - u(t)) / (1 - p(t))}
 */
public record NadamWeights(double mean, double gradient) {
    private static final double DECAY = 0.96;

    /** A product that makes no difference to 1. */
    private static final double NEGLIGIBLE = 1e-20;

    /**
     * The weights of a step.
     *
     * @param beta1 the decay of the mean of gradients, from 0 to below 1
     * @param step the step's number, from 1
     */
    public static NadamWeights of(double beta1, long step) {
        double product = product(beta1, step);
        double now = beta1 * (1 - 0.5 * StrictMath.pow(DECAY, step));
        double next = beta1 * (1 - 0.5 * StrictMath.pow(DECAY, step + 1));
        return new NadamWeights(next / (1 - product * next), (1 - now) / (1 - product));
    }

    private static double product(double beta1, long steps) {
        double product = 1;
        double power = 1;
        for (long step = 1; step <= steps && product > NEGLIGIBLE; step++) {
            power *= DECAY;
            product *= beta1 * (1 - 0.5 * power);
        }
        return product;
    }
}
