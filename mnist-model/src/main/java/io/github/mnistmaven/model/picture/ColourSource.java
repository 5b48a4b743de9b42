package io.github.mnistmaven.model.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Where the colours of a picture come from. */
sealed interface ColourSource {
    int OPAQUE = 255;
    int OPACITY = 24;
    int RED = 16;
    int GREEN = 8;

    /** Reads a row: each pixel as {@code 0xAARRGGBB}, not multiplied by its opacity. */
    void read(int y, int[] colours);

    /**
     * Reads a row, if its pixels are opaque and stored as {@code channels} samples of 8 bits each, which takes a
     * fraction of the time.
     *
     * @param samples takes them
     * @return whether they are
     */
    default boolean readPlain(int y, int[] samples, int channels) {
        return false;
    }

    /** The colours of {@code picture}. */
    static ColourSource of(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return Palette.of(picture.getRaster(), palette);
        }
        return Samples.hold(model) ? Samples.of(picture.getRaster(), model) : new Converted(picture);
    }

    /** Places in a palette. */
    record Palette(Raster raster, int[] palette, int[] row) implements ColourSource {
        static Palette of(Raster raster, IndexColorModel model) {
            int[] palette = new int[model.getMapSize()];
            model.getRGBs(palette);
            return new Palette(raster, palette, new int[raster.getWidth()]);
        }

        @Override
        public void read(int y, int[] colours) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, row);
            for (int x = 0; x < row.length; x++) {
                // as Pillow: what a damaged picture has beyond its palette is black
                colours[x] = row[x] < palette.length ? palette[row[x]] : OPAQUE << OPACITY;
            }
        }
    }

    /**
     * Whole numbers of gray, or of red, green and blue.
     *
     * @param bits of each
     * @param colours 1 or 3
     * @param row takes those of a row
     */
    record Samples(Raster raster, ColorModel model, int[] bits, int colours, boolean isPlain, int[] row)
            implements ColourSource {
        static Samples of(Raster raster, ColorModel model) {
            int[] bits = model.getComponentSize();
            int colours = model.getNumColorComponents();
            boolean isPlain = raster.getNumBands() == colours;
            for (int size : bits) {
                isPlain &= size == Byte.SIZE;
            }
            return new Samples(
                    raster, model, bits, colours, isPlain, new int[raster.getWidth() * raster.getNumBands()]);
        }

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
        public boolean readPlain(int y, int[] samples, int channels) {
            if (!isPlain || channels != colours) {
                return false;
            }
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
            return true;
        }

        @Override
        public void read(int y, int[] pixels) {
            int bands = raster.getNumBands();
            boolean isGray = colours == 1;
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, pixels.length, 1, row);
            for (int x = 0; x < pixels.length; x++) {
                int at = x * bands;
                int opacity = model.hasAlpha() ? sample(at, colours) : OPAQUE;
                int red = plain(sample(at, 0), opacity);
                int green = isGray ? red : plain(sample(at, 1), opacity);
                int blue = isGray ? red : plain(sample(at, 2), opacity);
                pixels[x] = opacity << OPACITY | red << RED | green << GREEN | blue;
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

        private int plain(int sample, int opacity) {
            if (!model.isAlphaPremultiplied() || opacity == OPAQUE || opacity == 0) {
                return sample;
            }
            return Math.min(OPAQUE, (sample * OPAQUE + opacity / 2) / opacity);
        }
    }

    /** What a color model of another kind makes of its samples. */
    record Converted(BufferedImage picture) implements ColourSource {
        @Override
        public void read(int y, int[] colours) {
            picture.getRGB(0, y, colours.length, 1, colours, 0, colours.length);
        }
    }
}
