package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One channel of an image, values 0 to 1, within a border of what lies beyond it, so wide that every interpolation
 * finds its neighbours without asking where the image ends. Written anew for each image.
 */
final class PaddedPlane {
    /** The pixels before the first one, left and above. */
    static final int BEFORE = 3;

    private static final int AFTER = 4;

    private final int stride;
    private final float[] values;
    private final Line columns;
    private final Line rows;

    /** @param fillValue what lies beyond the image if {@code fillMode} is constant */
    PaddedPlane(int width, int height, FillMode fillMode, float fillValue) {
        stride = BEFORE + width + AFTER;
        values = new float[stride * (BEFORE + height + AFTER)];
        Arrays.fill(values, fillValue);
        columns = Line.of(width, fillMode);
        rows = Line.of(height, fillMode);
    }

    /**
     * Takes every {@code step}th byte from {@code offset} on, row by row.
     *
     * @param isMirrored whether the last column comes first
     * @param isUpsideDown whether the last row comes first
     */
    void load(byte[] pixels, int offset, int step, ScaledBytes scaled, boolean isMirrored, boolean isUpsideDown) {
        int[] ofColumns = columns.sources(isMirrored);
        int[] ofRows = rows.sources(isUpsideDown);
        int rowStep = step * columns.length;
        for (int y = 0; y < ofRows.length; y++) {
            int row = (rows.start + y) * stride + columns.start;
            int from = offset + ofRows[y] * rowStep;
            for (int x = 0; x < ofColumns.length; x++) {
                values[row + x] = scaled.of(pixels[from + ofColumns[x] * step]);
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

    /**
     * A row or a column of the plane, and which of the image's pixels is where.
     *
     * @param length the number of the image's pixels
     * @param start the first place that holds one
     * @param forwards the pixels from that place on
     * @param backwards the same of an image that is turned round
     */
    private record Line(int length, int start, int[] forwards, int[] backwards) {

        static Line of(int length, FillMode mode) {
            boolean isWhole = mode != FillMode.CONSTANT;
            int before = isWhole ? BEFORE : 0;
            int[] forwards = IntStream.range(-before, length + (isWhole ? AFTER : 0))
                    .map(place -> Border.pixel(mode, place, length))
                    .toArray();
            int[] backwards =
                    Arrays.stream(forwards).map(pixel -> length - 1 - pixel).toArray();
            return new Line(length, BEFORE - before, forwards, backwards);
        }

        int[] sources(boolean isBackwards) {
            return isBackwards ? backwards : forwards;
        }
    }
}
