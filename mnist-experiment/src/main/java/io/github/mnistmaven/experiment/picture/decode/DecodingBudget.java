package io.github.mnistmaven.experiment.picture.decode;

import java.util.Locale;

/**
 * What decoding one picture may take.
 *
 * @param pixels of the picture, at most
 * @param bytes of memory at most: the file, the decoded picture, and what its format needs beside it
 */
public record DecodingBudget(long pixels, long bytes) {
    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_BYTES = 300_000_000;
    private static final double MILLION = 1e6;

    /** 50 megapixels in 300 MB, or in half of what this JVM has where that is less. */
    public static DecodingBudget ofThisJvm() {
        return new DecodingBudget(
                MOST_PIXELS, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2));
    }

    void requirePixels(int width, int height) throws UnreadablePictureException {
        if ((long) width * height > pixels) {
            throw new UnreadablePictureException(width + "x" + height + " pixels, "
                    + millions((double) width * height) + " megapixels; expected at most " + millions(pixels)
                    + ": make it smaller");
        }
    }

    void requireBytes(int width, int height, long needed) throws UnreadablePictureException {
        if (needed > bytes) {
            throw new UnreadablePictureException("decoding its " + width + "x" + height + " pixels takes "
                    + millions(needed) + " MB; expected at most " + millions(bytes)
                    + ": make it smaller, or save it as PNG with 8 bits a sample");
        }
    }

    void requireFile(long size) throws UnreadablePictureException {
        if (size > bytes) {
            throw new UnreadablePictureException("a file of " + millions(size) + " MB; expected at most "
                    + millions(bytes) + ": make the picture smaller, or save it as PNG or JPEG");
        }
    }

    private static String millions(double number) {
        double value = number / MILLION;
        return value >= 10 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2g", value);
    }
}
