package io.github.mnistmaven.runtime;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Reads the channels of an image, 0 (black) to 1 (white), as they are stored: without any change of gamma. */
final class Planes {
    /** Red, green and blue. */
    static final int COLOUR = 3;

    /** A pixel, of whatever colour, that nothing shows through. */
    private static final int OPAQUE = 0xFF000000;

    private Planes() {}

    /**
     * The values of each channel, row by row: brightness alone, or red, green and blue, which are the same for gray
     * images.
     *
     * @param channels 1 or 3
     * @param ground the value that shows through where the image is transparent
     */
    static float[][] of(BufferedImage image, int channels, float ground) {
        boolean gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && image.getSampleModel().getSampleSize(0) <= Short.SIZE;
        boolean opaqueGray = gray && !image.getColorModel().hasAlpha();
        int width = image.getWidth();
        float[][] planes = new float[channels][width * image.getHeight()];
        for (int i = 0; i < planes[0].length; i++) {
            int rgb = opaqueGray ? OPAQUE : image.getRGB(i % width, i / width);
            // getRGB would convert linear gray to sRGB, which brightens it
            float sample = gray ? sample(image, i % width, i / width) : 0;
            float opacity = (rgb >>> 24) / 255f;
            for (int channel = 0; channel < channels; channel++) {
                float value = gray ? sample : channels == 1 ? luma(rgb) : component(rgb, channel);
                planes[channel][i] = ground + opacity * (value - ground);
            }
        }
        return planes;
    }

    private static float sample(BufferedImage image, int x, int y) {
        Raster raster = image.getRaster();
        int white = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        return raster.getSample(x, y, 0) / (float) white;
    }

    private static float component(int rgb, int channel) {
        return (rgb >> 16 - 8 * channel & 0xFF) / 255f;
    }

    /** ITU-R BT.601. */
    private static float luma(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return (299 * red + 587 * green + 114 * blue) / 255_000f;
    }
}
