package io.github.mnistmaven.trainer.augment;

/**
 * Unsigned bytes as values of 0 to 1, looked up: a division per pixel would be the largest part of preparing a batch.
 */
final class ScaledBytes {
    private final float[] values = new float[256];

    ScaledBytes() {
        for (int value = 0; value < values.length; value++) {
            values[value] = value / 255f;
        }
    }

    float of(byte pixel) {
        return values[pixel & 0xFF];
    }
}
