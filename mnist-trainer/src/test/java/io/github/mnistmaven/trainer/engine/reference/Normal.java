package io.github.mnistmaven.trainer.engine.reference;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /**
     * The probability of a value up to {@code x}, to about 1e-15: the series of Marsaglia, "Evaluating the Normal
     * Distribution", Journal of Statistical Software 11(4), 2004, for {@code x} from -6 to 6.
     */
    static double distribution(double x) {
        double sum = x;
        double term = x;
        double previous = Double.NaN;
        for (int i = 3; sum != previous; i += 2) {
            previous = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }
}
