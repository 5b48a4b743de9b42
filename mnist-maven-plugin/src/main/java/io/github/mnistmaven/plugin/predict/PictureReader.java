package io.github.mnistmaven.plugin.predict;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads pictures that may be damaged or meant to do harm: how large one is is asked before anything is decoded, and
 * texts and other metadata, which may inflate to gigabytes, are passed over. The format is told by the content.
 *
 * @param mostPixels how many pixels a picture may have
 */
record PictureReader(long mostPixels) {
    /** What decoding and preparing takes of each pixel: the decoded one, and up to three planes of it twice. */
    private static final int BYTES_PER_PIXEL = 32;

    private static final long MOST_PIXELS = 50_000_000;

    /** Those that every Java runtime decodes with no more memory than they have pixels. */
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif");

    private static final String ALLOWED = "expected PNG, JPEG, BMP or GIF";

    /** One that reads what this JVM has memory for, at most 50 megapixels. */
    static PictureReader ofThisJvm() {
        return new PictureReader(Math.min(MOST_PIXELS, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL));
    }

    /**
     * Reads a picture; of several in one file the first.
     *
     * @throws IOException if it can't be read; says why, without naming the file
     */
    BufferedImage read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("not a file");
        }
        if (!Files.isReadable(file)) {
            throw new IOException("permission denied");
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(in);
        }
    }

    /** Reads the picture that {@code in} begins with. */
    BufferedImage read(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("not a picture that can be read; " + ALLOWED);
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) {
                throw new IOException("a picture in the format " + format + "; " + ALLOWED);
            }
            return decode(reader, in);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decode(ImageReader reader, ImageInputStream in) throws IOException {
        BufferedImage image;
        try {
            reader.setInput(in, true, true);
            requireSize(reader.getWidth(0), reader.getHeight(0));
            image = reader.read(0);
        } catch (TooLargeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // readers of the JDK throw any RuntimeException where a file is damaged
            throw new IOException("damaged, or in a form that Java can't read; save it again as PNG", e);
        }
        requireColours(image.getColorModel());
        return image;
    }

    private void requireSize(int width, int height) throws TooLargeException {
        if ((long) width * height > mostPixels) {
            throw new TooLargeException(
                    width + "x" + height + " pixels; expected at most " + mostPixels + ": make it smaller");
        }
    }

    /** The colours of CMYK, as of JPEGs made for printing, come out wrong without the profile of a printer. */
    private static void requireColours(ColorModel colours) throws IOException {
        int type = colours.getColorSpace().getType();
        int components = colours.getNumColorComponents();
        boolean known =
                type == ColorSpace.TYPE_GRAY && components == 1 || type == ColorSpace.TYPE_RGB && components == 3;
        if (!known) {
            throw new IOException("in colours other than gray and RGB, such as CMYK; save it again as RGB");
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }
}
