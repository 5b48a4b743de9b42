package io.github.mnistmaven.trainer.augment;

/**
 * One channel of an image, values 0 to 1, within a border of zeros so wide that every interpolation finds its
 * neighbours without asking where the image ends. Written anew for each image.
 */
final class PaddedPlane {
    /** The pixels before the first one, left and above. */
    static final int BEFORE = 3;

    private static final int AFTER = 4;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] values;

    PaddedPlane(int width, int height) {
        this.width = width;
        this.height = height;
        stride = BEFORE + width + AFTER;
        values = new float[stride * (BEFORE + height + AFTER)];
    }

    /** Takes every {@code step}th byte from {@code offset} on, row by row. */
    void load(byte[] pixels, int offset, int step, ScaledBytes scaled) {
        int from = offset;
        for (int y = 0; y < height; y++) {
            int row = (BEFORE + y) * stride + BEFORE;
            for (int x = 0; x < width; x++) {
                values[row + x] = scaled.of(pixels[from]);
                from += step;
            }
        }
    }

    /** All values, border included, row by row. */
    float[] values() {
        return values;
    }

    /** How far values are apart that stand below each other. */
    int stride() {
        return stride;
    }
}
