package io.github.mnistmaven.runtime;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Reads the brightness of an image, 0 (black) to 1 (white), as it is stored: without any change of gamma. */
final class Grayscale {
    private Grayscale() {}

    /**
     * The brightness of each pixel, row by row.
     *
     * @param ground the brightness that shows through where the image is transparent
     */
    static float[] of(BufferedImage image, float ground) {
        boolean gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && image.getSampleModel().getSampleSize(0) <= Short.SIZE;
        float[] values = new float[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                // getRGB would convert linear gray to sRGB, which brightens it
                float brightness = gray ? sample(image, x, y) : luma(rgb);
                float opacity = (rgb >>> 24) / 255f;
                values[y * image.getWidth() + x] = ground + opacity * (brightness - ground);
            }
        }
        return values;
    }

    private static float sample(BufferedImage image, int x, int y) {
        Raster raster = image.getRaster();
        int white = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        return raster.getSample(x, y, 0) / (float) white;
    }

    /** ITU-R BT.601. */
    private static float luma(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return (299 * red + 587 * green + 114 * blue) / 255_000f;
    }
}
