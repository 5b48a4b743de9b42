package io.github.mnistmaven.experiment.picture.decode;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Colours for printing as light: red is what cyan and black leave of it, and so on, as PIL's {@code convert("RGB")} and
 * TensorFlow's {@code decode_jpeg} have it. No profile of a printer is looked for.
 */
final class PrintColours {
    /** Adobe's number for colours that are stored as brightness and differences, YCCK. */
    private static final int YCCK = 2;

    private static final int FULL = 255;

    private PrintColours() {}

    /**
     * The picture in red, green and blue.
     *
     * @param inks cyan, magenta, yellow and black of 8 or more bits, of which the highest 8 are taken; then any others
     */
    static BufferedImage rgb(Raster inks) {
        return rgb(inks, false, false);
    }

    /** The picture of a JPEG, given its samples as they are stored. */
    static BufferedImage rgb(Raster inks, JpegFile file) {
        // Adobe's programs, and those that say they were one, store how much light an ink leaves
        return rgb(
                inks, file.adobeTransform().isPresent(), file.adobeTransform().orElse(0) == YCCK);
    }

    private static BufferedImage rgb(Raster inks, boolean isLight, boolean isYcck) {
        BufferedImage picture = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        int bands = inks.getNumBands();
        int spare = inks.getSampleModel().getSampleSize(0) - Byte.SIZE;
        int[] row = new int[inks.getWidth() * bands];
        int[] colours = new int[inks.getWidth()];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, colours.length, 1, row);
            for (int i = 0; i < row.length; i++) {
                row[i] >>>= spare;
            }
            for (int x = 0; x < colours.length; x++) {
                int at = x * bands;
                if (isYcck) {
                    toInks(row, at);
                }
                int black = light(row[at + 3], isLight);
                colours[x] = seen(light(row[at], isLight), black) << 16
                        | seen(light(row[at + 1], isLight), black) << 8
                        | seen(light(row[at + 2], isLight), black);
            }
            picture.setRGB(0, y, colours.length, 1, colours, 0, colours.length);
        }
        return picture;
    }

    /** Of brightness and differences (ITU-R BT.601, full range), which stand for red, green and blue, their inks. */
    private static void toInks(int[] row, int at) {
        double brightness = row[at];
        double blue = row[at + 1] - 128;
        double red = row[at + 2] - 128;
        row[at] = FULL - sample(brightness + 1.402 * red);
        row[at + 1] = FULL - sample(brightness - 0.344136 * blue - 0.714136 * red);
        row[at + 2] = FULL - sample(brightness + 1.772 * blue);
    }

    private static int sample(double value) {
        return (int) Math.max(0, Math.min(FULL, Math.rint(value)));
    }

    private static int light(int sample, boolean isLight) {
        return isLight ? sample : FULL - sample;
    }

    private static int seen(int light, int black) {
        return (light * black + FULL / 2) / FULL;
    }
}
