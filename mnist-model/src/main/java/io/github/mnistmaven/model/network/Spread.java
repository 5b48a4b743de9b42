package io.github.mnistmaven.model.network;

/**
 * How a figure is spread over images.
 *
 * @param mean finite
 * @param deviation standard deviation, finite and at least 0
 */
public record Spread(double mean, double deviation) {

    public Spread {
        if (!Double.isFinite(mean) || !Double.isFinite(deviation) || deviation < 0) {
            throw new IllegalArgumentException("no figure has the mean " + mean + " and the deviation " + deviation);
        }
    }
}
