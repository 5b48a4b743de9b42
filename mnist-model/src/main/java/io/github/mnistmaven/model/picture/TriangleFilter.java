package io.github.mnistmaven.model.picture;

/**
 * Resamples along one axis with a triangle that is as wide as two new pixels, and never narrower than two old ones:
 * linear interpolation where a picture grows, a weighted mean of all pixels below where it shrinks, so that thin
 * strokes don't vanish. It is what PIL's {@code BILINEAR}, {@code antialias=True} of {@code tf.image.resize} and of
 * PyTorch's {@code interpolate} compute. Weights are made when they are used: stored ones may take more memory than the
 * picture.
 */
final class TriangleFilter {
    private final double[] centres;
    private final double[] sums;
    private final int[] first;
    private final int[] last;
    private final double slope;

    /**
     * A filter.
     *
     * @param span the old pixels that become new ones, some of which may lie outside of the picture
     * @param side the number of old pixels in the picture
     * @param size the number of new pixels
     */
    TriangleFilter(Window.Span span, int side, int size) {
        double ratio = (double) span.length() / size;
        double reach = Math.max(ratio, 1);
        long end = span.from() + span.length() - 1;
        slope = 1 / reach;
        centres = new double[size];
        sums = new double[size];
        first = new int[size];
        last = new int[size];
        for (int to = 0; to < size; to++) {
            double centre = span.from() + (to + 0.5) * ratio - 0.5;
            long from = Math.max(span.from(), (long) Math.ceil(centre - reach));
            long until = Math.min(end, (long) Math.floor(centre + reach));
            long middle = Math.min(until, (long) Math.floor(centre));
            centres[to] = centre;
            sums[to] = sum(from, middle, 1 - centre * slope, slope)
                    + sum(Math.max(from, middle + 1), until, 1 + centre * slope, -slope);
            first[to] = (int) Math.max(0, Math.min(from, side));
            last[to] = (int) Math.max(-1, Math.min(until, side - 1));
        }
    }

    /** The sum of {@code constant + gradient * x} over whole numbers x. */
    private static double sum(long from, long until, double constant, double gradient) {
        double count = until - from + 1;
        return count <= 0 ? 0 : count * (constant + gradient * ((from + until) / 2.0));
    }

    int size() {
        return centres.length;
    }

    /** The first old pixel in the picture that a new one is made of. */
    int first(int to) {
        return first[to];
    }

    /** The last old pixel in the picture that a new one is made of; less than the first if there is none. */
    int last(int to) {
        return last[to];
    }

    /** How much an old pixel counts in a new one, unless it counts nothing; to be divided by {@link #sum(int)}. */
    double weight(int to, int from) {
        return 1 - Math.abs(from - centres[to]) * slope;
    }

    /** The weights of all old pixels that a new one is made of, those outside of the picture included. */
    double sum(int to) {
        return sums[to];
    }
}
