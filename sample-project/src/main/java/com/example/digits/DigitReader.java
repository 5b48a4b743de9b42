package com.example.digits;

import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.runtime.Prediction;
import java.awt.image.BufferedImage;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Reads a handwritten digit, white on black, with the model that the build trained. */
public final class DigitReader {
    private final Classifier classifier;

    /** @throws IOException if the jar holds no model, or a damaged one */
    public DigitReader() throws IOException {
        classifier = Classifier.load(DigitReader.class, "/models/digits/model.zip");
    }

    /** Prints the digit in the PNG file named by the first argument, or in a bundled one. */
    public static void main(String[] arguments) {
        try (InputStream image = arguments.length == 0 ? bundledDigit() : new FileInputStream(arguments[0])) {
            Prediction digit = new DigitReader().read(image);
            System.out.printf(
                    Locale.ROOT,
                    "%s (%.1f %% sure%s)%n",
                    digit.className(),
                    100 * digit.confidence(),
                    digit.isConfident() ? "" : "; a human should look at it");
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Reads one digit.
     *
     * @throws IOException if {@code image} is not an image
     */
    public Prediction read(InputStream image) throws IOException {
        BufferedImage pixels = ImageIO.read(image);
        if (pixels == null) {
            throw new IOException("This is not an image that can be read; PNG, GIF, BMP and JPEG are.");
        }
        return classifier.classify(pixels);
    }

    private static InputStream bundledDigit() {
        return DigitReader.class.getResourceAsStream("seven.png");
    }
}
