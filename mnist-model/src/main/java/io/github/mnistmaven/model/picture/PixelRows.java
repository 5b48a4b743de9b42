package io.github.mnistmaven.model.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Reads a picture row by row as samples of 8 bits, as PIL's and TensorFlow's decoders give them: samples as they are
 * stored, without any change of gamma and whatever colour profile there is, since {@link BufferedImage#getRGB} takes
 * gray for linear and makes it brighter. Of more than 8 bits the highest 8 are taken, fewer are scaled up; entries of a
 * palette stand for their colours. Colours other than gray and RGB are what {@code getRGB} says.
 */
final class PixelRows {
    private static final int RED = 16;
    private static final int GREEN = 8;
    private static final int OPACITY = 24;
    private static final int OPAQUE = 255;

    private final Source source;
    private final int width;
    private final int fill;
    private final boolean inverted;
    private final int[] colours;

    private PixelRows(Source source, int width, int fill, boolean inverted) {
        this.source = source;
        this.width = width;
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
        return new PixelRows(Source.of(picture), picture.getWidth(), fill, inverted);
    }

    int width() {
        return width;
    }

    /**
     * Reads a row.
     *
     * @param samples takes the channels of its pixels side by side, 0 to 255
     * @param channels 3 for red, green and blue, 1 for gray
     */
    void read(int y, int[] samples, int channels) {
        source.read(y, colours);
        for (int x = 0; x < width; x++) {
            int colour = colours[x];
            int opacity = colour >>> OPACITY;
            int red = seen(colour >> RED & 0xFF, opacity);
            int green = seen(colour >> GREEN & 0xFF, opacity);
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

    /** ITU-R BT.601 in fixed point, which is PIL's {@code convert("L")} to the last bit. */
    private static int gray(int red, int green, int blue) {
        return 19595 * red + 38470 * green + 7471 * blue + 0x8000 >> 16;
    }

    /** Where colours come from, each as {@code 0xAARRGGBB}, not multiplied by their opacity. */
    private interface Source {
        void read(int y, int[] colours);

        static Source of(BufferedImage picture) {
            ColorModel model = picture.getColorModel();
            if (model instanceof IndexColorModel palette) {
                return new Palette(picture.getRaster(), palette);
            }
            return Samples.hold(model)
                    ? new Samples(picture.getRaster(), model)
                    : (y, colours) -> picture.getRGB(0, y, colours.length, 1, colours, 0, colours.length);
        }
    }

    private static final class Palette implements Source {
        private final Raster raster;
        private final int[] palette;
        private final int[] row;

        Palette(Raster raster, IndexColorModel model) {
            this.raster = raster;
            this.palette = new int[model.getMapSize()];
            this.row = new int[raster.getWidth()];
            model.getRGBs(palette);
        }

        @Override
        public void read(int y, int[] colours) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, row);
            for (int x = 0; x < row.length; x++) {
                // as PIL: what a damaged picture has beyond its palette is black
                colours[x] = row[x] < palette.length ? palette[row[x]] : OPAQUE << OPACITY;
            }
        }
    }

    private static final class Samples implements Source {
        private final Raster raster;
        private final int[] bits;
        private final boolean isGray;
        private final int opacity;
        private final boolean isMultiplied;
        private final int[] row;

        Samples(Raster raster, ColorModel model) {
            this.raster = raster;
            this.bits = model.getComponentSize();
            this.isGray = model.getNumColorComponents() == 1;
            this.opacity = model.hasAlpha() ? model.getNumColorComponents() : -1;
            this.isMultiplied = model.isAlphaPremultiplied();
            this.row = new int[raster.getWidth() * raster.getNumBands()];
        }

        /** Whether all samples are whole numbers of gray, or of red, green and blue. */
        static boolean hold(ColorModel model) {
            int type = model.getColorSpace().getType();
            boolean isKnown = type == ColorSpace.TYPE_GRAY && model.getNumColorComponents() == 1
                    || type == ColorSpace.TYPE_RGB && model.getNumColorComponents() == 3;
            return isKnown
                    && switch (model.getTransferType()) {
                        case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT -> true;
                        default -> false;
                    };
        }

        @Override
        public void read(int y, int[] colours) {
            int bands = raster.getNumBands();
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, colours.length, 1, row);
            for (int x = 0; x < colours.length; x++) {
                int at = x * bands;
                int alpha = opacity < 0 ? OPAQUE : sample(at, opacity);
                int red = plain(sample(at, 0), alpha);
                int green = isGray ? red : plain(sample(at, 1), alpha);
                int blue = isGray ? red : plain(sample(at, 2), alpha);
                colours[x] = alpha << OPACITY | red << RED | green << GREEN | blue;
            }
        }

        private int sample(int at, int band) {
            int value = row[at + band];
            int size = bits[band];
            if (size == Byte.SIZE) {
                return value;
            }
            int most = (1 << size) - 1;
            return size > Byte.SIZE ? value >>> size - Byte.SIZE : (value * OPAQUE + most / 2) / most;
        }

        private int plain(int sample, int alpha) {
            if (!isMultiplied || alpha == OPAQUE || alpha == 0) {
                return sample;
            }
            return Math.min(OPAQUE, (sample * OPAQUE + alpha / 2) / alpha);
        }
    }
}
