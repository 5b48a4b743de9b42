package io.github.mnistmaven.trainer.random;

import java.util.SplittableRandom;

/**
 * Numbers of a symmetric beta distribution: one of two numbers of equal gamma distributions, by their sum.
 *
 * @param alpha both of its parameters, above 0
 */
public record BetaDraw(double alpha) {

    /** A number from 0 to 1. */
    public double next(SplittableRandom random) {
        double one = logarithmOfGamma(random);
        double other = logarithmOfGamma(random);
        return 1 / (1 + StrictMath.exp(other - one));
    }

    /**
     * By the method of Marsaglia and Tsang (2000), which is for parameters from 1 on: a number of a smaller one is that
     * of one more, times a power of a uniform number. This may be too small to be a number; its logarithm is not.
     */
    private double logarithmOfGamma(SplittableRandom random) {
        double boost = alpha < 1 ? StrictMath.log(1 - random.nextDouble()) / alpha : 0;
        double shape = (alpha < 1 ? alpha + 1 : alpha) - 1.0 / 3;
        double scale = 1 / Math.sqrt(9 * shape);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + scale * normal;
            double volume = root * root * root;
            if (root > 0
                    && StrictMath.log(1 - random.nextDouble())
                            < normal * normal / 2 + shape * (1 - volume + StrictMath.log(volume))) {
                return StrictMath.log(shape * volume) + boost;
            }
        }
    }
}
