package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Shape;

/** Looks an image up at shifted places: bilinear interpolation over a background of zeros, each channel by itself. */
record Resampling(int width, int height, int channels) {

    Resampling(Shape image) {
        this(image.width(), image.height(), image.channels());
    }

    /** Writes the image, values 0 to 1, where {@code map} plus {@code displacement} lead. */
    void apply(AffineMap map, DisplacementField displacement, byte[] pixels, int offset, float[] out, int outOffset) {
        int to = outOffset;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = y * width + x;
                double sourceX =
                        map.xx() * x + map.xy() * y + map.x0() + displacement.x()[pixel];
                double sourceY =
                        map.yx() * x + map.yy() * y + map.y0() + displacement.y()[pixel];
                for (int channel = 0; channel < channels; channel++) {
                    out[to++] = (float) interpolate(pixels, offset + channel, sourceX, sourceY) / 255f;
                }
            }
        }
    }

    private double interpolate(byte[] pixels, int offset, double x, double y) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        if (left < -1 || left >= width || top < -1 || top >= height) {
            return 0;
        }
        int column = (int) left;
        int row = (int) top;
        double above = mix(at(pixels, offset, column, row), at(pixels, offset, column + 1, row), x - left);
        double below = mix(at(pixels, offset, column, row + 1), at(pixels, offset, column + 1, row + 1), x - left);
        return mix(above, below, y - top);
    }

    private int at(byte[] pixels, int offset, int column, int row) {
        return column >= 0 && column < width && row >= 0 && row < height
                ? pixels[offset + (row * width + column) * channels] & 0xFF
                : 0;
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }
}
