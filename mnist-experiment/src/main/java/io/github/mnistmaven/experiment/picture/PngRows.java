package io.github.mnistmaven.experiment.picture;

/**
 * Filters of rows: a row as it is, or what is left of it when each byte is predicted from those left of it and above
 * it.
 */
final class PngRows {
    static final byte NONE = 0;
    static final byte PAETH = 4;

    private PngRows() {}

    /** All rows of an image behind their filters, which are all {@code filter}. */
    static byte[] filter(PngLayout layout, byte[] pixels, byte filter) {
        int stride = layout.stride();
        byte[] rows = new byte[layout.length()];
        for (int y = 0; y < layout.height(); y++) {
            int row = y * (1 + stride);
            rows[row] = filter;
            for (int x = 0; x < stride; x++) {
                int predicted = filter == NONE ? 0 : predict(layout, pixels, y, x);
                rows[row + 1 + x] = (byte) (pixels[y * stride + x] - predicted);
            }
        }
        return rows;
    }

    /**
     * Paeth's predictor (ISO/IEC 15948, 9.4): whichever of left, above and above left is nearest to left + above -
     * above left.
     */
    private static int predict(PngLayout layout, byte[] pixels, int y, int x) {
        int stride = layout.stride();
        int at = y * stride + x;
        boolean hasLeft = x >= layout.channels();
        int left = hasLeft ? pixels[at - layout.channels()] & 0xFF : 0;
        int above = y > 0 ? pixels[at - stride] & 0xFF : 0;
        int corner = hasLeft && y > 0 ? pixels[at - stride - layout.channels()] & 0xFF : 0;
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }
}
