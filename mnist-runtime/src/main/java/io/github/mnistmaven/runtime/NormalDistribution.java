package io.github.mnistmaven.runtime;

/** The standard normal distribution. */
final class NormalDistribution {
    // by falling powers
    private static final double[] NUMERATOR = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] DENOMINATOR = {
        8.83883476483184e-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private NormalDistribution() {}

    /**
     * The probability of a value of at most {@code x}, {@code (1 + erf(x / sqrt(2))) / 2}; Java has no error function.
     *
     * <p>Rational approximation 5666 of J. F. Hart et al., <i>Computer Approximations</i>, Wiley 1968, with an error
     * below 1e-14, as G. West gives it in <i>Better approximations to cumulative normal functions</i>, Wilmott
     * Magazine, 2005. Beyond 7, where West changes to a continued fraction, less than 1e-12 is left of the tail.
     */
    static double cumulative(double x) {
        double distance = Math.abs(x);
        double tail = Math.exp(-distance * distance / 2)
                * polynomial(NUMERATOR, distance)
                / polynomial(DENOMINATOR, distance);
        return x < 0 ? tail : 1 - tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
