package io.github.mnistmaven.model.picture;

import java.awt.image.BufferedImage;

/**
 * Reads a picture row by row as samples of 8 bits, as Pillow's and TensorFlow's decoders give them: samples as they are
 * stored, without any change of gamma and whatever colour profile there is, since {@link BufferedImage#getRGB} takes
 * gray for linear and makes it brighter. Of more than 8 bits the highest 8 are taken, fewer are scaled up; entries of a
 * palette stand for their colours. Colours other than gray and RGB are what {@code getRGB} says.
 */
final class PixelRows {
    private static final int OPAQUE = ColourSource.OPAQUE;

    private final ColourSource source;
    private final int fill;
    private final boolean inverted;
    private final int[] colours;

    private PixelRows(ColourSource source, int width, int fill, boolean inverted) {
        this.source = source;
        this.fill = fill;
        this.inverted = inverted;
        this.colours = new int[width];
    }

    /**
     * The rows of a picture.
     *
     * @param fill what shows through where it is transparent, 0 to 255
     * @param inverted whether samples are taken for what they lack to 255
     */
    static PixelRows of(BufferedImage picture, int fill, boolean inverted) {
        return new PixelRows(ColourSource.of(picture), picture.getWidth(), fill, inverted);
    }

    int width() {
        return colours.length;
    }

    /**
     * Reads a row.
     *
     * @param samples takes the channels of its pixels side by side, 0 to 255
     * @param channels 3 for red, green and blue, 1 for gray
     */
    void read(int y, int[] samples, int channels) {
        if (!inverted && source.readPlain(y, samples, channels)) {
            return;
        }
        source.read(y, colours);
        for (int x = 0; x < colours.length; x++) {
            int colour = colours[x];
            int opacity = colour >>> ColourSource.OPACITY;
            int red = seen(colour >> ColourSource.RED & 0xFF, opacity);
            int green = seen(colour >> ColourSource.GREEN & 0xFF, opacity);
            int blue = seen(colour & 0xFF, opacity);
            if (channels == 1) {
                samples[x] = gray(red, green, blue);
            } else {
                samples[x * channels] = red;
                samples[x * channels + 1] = green;
                samples[x * channels + 2] = blue;
            }
        }
    }

    private int seen(int sample, int opacity) {
        int value = inverted ? OPAQUE - sample : sample;
        return opacity == OPAQUE ? value : (value * opacity + fill * (OPAQUE - opacity) + OPAQUE / 2) / OPAQUE;
    }

    /** ITU-R BT.601 in fixed point, which is Pillow's {@code convert("L")} to the last bit. */
    private static int gray(int red, int green, int blue) {
        return 19595 * red + 38470 * green + 7471 * blue + 0x8000 >> 16;
    }
}
