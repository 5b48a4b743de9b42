package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import java.util.Arrays;

/**
 * Where in a {@link PaddedPlane} each pixel of the transformed image is looked up. Loops over arrays with equal indices
 * and nothing else: those are what the JVM makes vector instructions of.
 */
final class Places {
    private final float[] x;
    private final float[] y;
    private final float[] column;
    private final float[] row;
    private final int width;
    private final int height;
    private final FillMode fillMode;

    Places(int width, int height, FillMode fillMode) {
        this.width = width;
        this.height = height;
        this.fillMode = fillMode;
        x = new float[width * height];
        y = new float[width * height];
        column = new float[width * height];
        row = new float[width * height];
        for (int i = 0; i < column.length; i++) {
            column[i] = i % width;
            row[i] = i / width;
        }
    }

    /** Columns of the plane, row by row; a displacement in pixels to the right before {@link #map}. */
    float[] x() {
        return x;
    }

    /** Rows of the plane, row by row; a displacement in pixels downwards before {@link #map}. */
    float[] y() {
        return y;
    }

    void displaceNothing() {
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
    }

    /**
     * Adds where {@code map} leads to the displacements. What leads beyond the plane's border leads to the same within
     * it.
     */
    void map(AffineMap map) {
        add((float) map.xx(), (float) map.xy(), (float) map.x0() + PaddedPlane.BEFORE, x);
        add((float) map.yx(), (float) map.yy(), (float) map.y0() + PaddedPlane.BEFORE, y);
        Border.fold(fillMode, x, PaddedPlane.BEFORE, width);
        Border.fold(fillMode, y, PaddedPlane.BEFORE, height);
        clamp(x, width + PaddedPlane.BEFORE + 1);
        clamp(y, height + PaddedPlane.BEFORE + 1);
    }

    private void add(float perColumn, float perRow, float start, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += perColumn * column[i] + perRow * row[i] + start;
        }
    }

    private static void clamp(float[] places, float last) {
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(Math.max(places[i], 1), last);
        }
    }
}
