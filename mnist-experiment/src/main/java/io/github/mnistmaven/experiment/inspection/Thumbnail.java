package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.model.network.Shape;

/** Images as a page shows many of them: made smaller by averaging whole squares of pixels. */
final class Thumbnail {
    private static final int LONGEST_SIDE = 64;

    private Thumbnail() {}

    /** @param pixels row by row, the channels of a pixel side by side, as unsigned bytes */
    static Picture of(Shape shape, byte[] pixels) {
        int longest = Math.max(shape.height(), shape.width());
        int square = Math.max(1, (longest + LONGEST_SIDE - 1) / LONGEST_SIDE);
        if (square == 1) {
            return Picture.plain(shape, pixels);
        }
        Shape small = Shape.image(
                Math.max(1, shape.height() / square), Math.max(1, shape.width() / square), shape.channels());
        byte[] values = new byte[small.size()];
        int at = 0;
        for (int row = 0; row < small.height(); row++) {
            for (int column = 0; column < small.width(); column++) {
                for (int channel = 0; channel < small.channels(); channel++) {
                    values[at++] = mean(shape, pixels, square, row * square, column * square, channel);
                }
            }
        }
        return Picture.plain(small, values);
    }

    private static byte mean(Shape shape, byte[] pixels, int square, int top, int left, int channel) {
        int bottom = Math.min(shape.height(), top + square);
        int right = Math.min(shape.width(), left + square);
        int sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += Byte.toUnsignedInt(pixels[(row * shape.width() + column) * shape.channels() + channel]);
            }
        }
        int count = (bottom - top) * (right - left);
        return (byte) ((sum + count / 2) / count);
    }
}
