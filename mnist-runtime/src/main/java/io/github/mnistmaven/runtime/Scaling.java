package io.github.mnistmaven.runtime;

/**
 * Changes the size of one channel of an image with a triangle filter: bilinear interpolation where it grows, a weighted
 * mean of all pixels below where it shrinks, so that thin strokes don't vanish. An image of the right size stays as it
 * is.
 */
final class Scaling {
    private Scaling() {}

    static float[] scale(float[] pixels, int width, int height, int newWidth, int newHeight) {
        float[] turned = scaleRows(pixels, width, height, newWidth);
        return scaleRows(turned, height, newWidth, newHeight);
    }

    /** Scales the rows and returns them as columns. */
    private static float[] scaleRows(float[] pixels, int width, int height, int newWidth) {
        double ratio = (double) width / newWidth;
        double reach = Math.max(ratio, 1);
        float[] columns = new float[newWidth * height];
        for (int to = 0; to < newWidth; to++) {
            double centre = (to + 0.5) * ratio - 0.5;
            int first = (int) Math.max(0, Math.ceil(centre - reach));
            int last = (int) Math.min(width - 1, Math.floor(centre + reach));
            for (int y = 0; y < height; y++) {
                double sum = 0;
                double weights = 0;
                for (int from = first; from <= last; from++) {
                    double weight = 1 - Math.abs(from - centre) / reach;
                    sum += weight * pixels[y * width + from];
                    weights += weight;
                }
                columns[to * height + y] = (float) (sum / weights);
            }
        }
        return columns;
    }
}
