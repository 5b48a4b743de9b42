package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.picture.PicturePixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A trained model that classifies images. Immutable, so that any number of threads can share one.
 *
 * <pre>{@code
 * Classifier classifier = Classifier.load(App.class, "/models/baseline/model.zip");
 * Prediction prediction = classifier.classify(ImageIO.read(file), Ink.BLACK_ON_WHITE);
 * }</pre>
 *
 * <p>A model answers well only for images that look like those it was trained on. MNIST's are digits, white on black,
 * upright, centred, with a margin of about a seventh of the side.
 */
public final class Classifier {
    private final Network network;

    private Classifier(Network network) {
        this.network = network;
    }

    /**
     * Loads a model from the class path.
     *
     * @param anchor a class beside which the resource lies
     * @param resource relative to the class, or from the root if it begins with a slash
     * @throws FileNotFoundException if there is no such resource
     * @throws ModelFormatException if the model is damaged, or takes more memory than this JVM has
     */
    public static Classifier load(Class<?> anchor, String resource) throws IOException {
        return load(anchor.getResource(resource), resource);
    }

    /**
     * Loads a model from the class path.
     *
     * @param resource from the root, without a slash before it
     * @throws FileNotFoundException if there is no such resource
     * @throws ModelFormatException if the model is damaged, or takes more memory than this JVM has
     */
    public static Classifier load(ClassLoader loader, String resource) throws IOException {
        return load(loader.getResource(resource), resource);
    }

    /**
     * Loads a model file.
     *
     * @throws FileNotFoundException if there is no such file
     * @throws ModelFormatException if the model is damaged, or takes more memory than this JVM has
     */
    public static Classifier load(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("no model file " + file + "; train one with mvn mnist:train");
        }
        return load(file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Loads a model that is in memory.
     *
     * @param name what messages call it
     * @param model the content of a model file
     * @throws ModelFormatException if the model is damaged, or takes more memory than this JVM has
     */
    public static Classifier load(String name, byte[] model) throws IOException {
        return load(name, () -> new ByteArrayInputStream(model));
    }

    /** The name of the experiment that trained the model. */
    public String name() {
        return network.name();
    }

    /** The names of the classes, in the order of their labels. */
    public List<String> classNames() {
        return network.classes();
    }

    /**
     * The least confidence with which a prediction {@link Prediction#isConfident() is confident}, 0 to 1; empty if none
     * is, as of a model that does not know how sure it is.
     */
    public OptionalDouble threshold() {
        return network.confidence().flatMap(Confidence::threshold).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** The shape of an image: {@code HEIGHTxWIDTHxCHANNELS}. */
    public String inputShape() {
        return network.input().toString();
    }

    /**
     * Classifies an image of the model's own size.
     *
     * @param pixels row by row, the channels of a pixel side by side; 0 (background) to 1
     * @throws IllegalArgumentException if there are more or fewer pixels than the model takes, or one is out of range
     * @throws ArithmeticException if the model's parameters are so large that the image has no probabilities
     */
    public Prediction classify(float[] pixels) {
        requireSize(pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            if (!(pixels[i] >= 0 && pixels[i] <= 1)) {
                throw new IllegalArgumentException("expected values from 0 to 1, found " + pixels[i] + " at " + i);
            }
        }
        return prediction(network.apply(pixels));
    }

    /**
     * Classifies an image of the model's own size.
     *
     * @param pixels row by row, the channels of a pixel side by side; 0 (background) to 255 as unsigned bytes
     * @throws IllegalArgumentException if there are more or fewer pixels than the model takes
     * @throws ArithmeticException if the model's parameters are so large that the image has no probabilities
     */
    public Prediction classify(byte[] pixels) {
        return classify(values(pixels));
    }

    /**
     * Classifies a picture of any size, as {@link #classify(BufferedImage, Ink)} does with white ink on black: a
     * picture in colour as it is if the model takes colours.
     *
     * @throws IllegalArgumentException if the model takes images of neither one channel nor three
     * @throws ArithmeticException if the model's parameters are so large that the image has no probabilities
     */
    public Prediction classify(BufferedImage image) {
        return classify(image, Ink.WHITE_ON_BLACK);
    }

    /**
     * Classifies a picture of any size, in colour or gray, as pictures were prepared for the model's training; unless
     * that says otherwise, it is stretched to the model's size. Cut out what the model knows, placed as in the images
     * that it was trained on. A model of one channel sees the picture's brightness, one of three its red, green and
     * blue, as they are stored: of 16 bits the highest 8, and whatever colour profile there is. Where it is
     * transparent, its ground shows through: black unless the training says otherwise, and white instead of black under
     * black ink.
     *
     * <p>How a file is decoded, is up to the application: {@code ImageIO} reads no WebP and no CMYK without plug-ins,
     * and doesn't turn a photograph upright.
     *
     * @throws IllegalArgumentException if the model takes images of neither one channel nor three, or if it takes
     *     colours, and {@code ink} is black
     * @throws ArithmeticException if the model's parameters are so large that the image has no probabilities
     */
    public Prediction classify(BufferedImage image, Ink ink) {
        return classify(pixels(image, ink));
    }

    /**
     * What the model sees of a picture: what {@link #classify(BufferedImage, Ink)} makes of it, for whoever wants to
     * look at it before {@link #classify(float[])}.
     *
     * @return the pixels of an image of the model's own size, row by row, the channels of a pixel side by side; 0 to 1,
     *     each of them a byte of training images divided by 255
     * @throws IllegalArgumentException if the model takes images of neither one channel nor three, or if it takes
     *     colours, and {@code ink} is black
     */
    public float[] pixels(BufferedImage image, Ink ink) {
        Shape input = network.input();
        if (!PicturePixels.make(input)) {
            throw new IllegalArgumentException(
                    "the model takes images of " + input + "; pass their pixels, not a picture");
        }
        if (ink == Ink.WHITE_ON_BLACK) {
            return values(PicturePixels.of(image, input, network.preparation()));
        }
        if (input.channels() > 1) {
            throw new IllegalArgumentException("the model takes images in colour, of " + input
                    + ", which are never inverted; pass the picture without ink");
        }
        return values(PicturePixels.ofNegative(image, input, network.preparation()));
    }

    private static float[] values(byte[] pixels) {
        float[] values = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            values[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
        }
        return values;
    }

    private void requireSize(int pixels) {
        Shape input = network.input();
        if (pixels != input.size()) {
            throw new IllegalArgumentException("expected " + input.size() + " pixels (" + input + "), found " + pixels);
        }
    }

    private Prediction prediction(float[] probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        Optional<Confidence> known = network.confidence();
        if (known.isEmpty()) {
            return new Prediction(best, classNames().get(best), probabilities);
        }
        float confidence = known.get().of(probabilities, 0, probabilities.length, best);
        return new Prediction(
                best,
                classNames().get(best),
                probabilities,
                confidence,
                known.get().isEnough(confidence));
    }

    private static Classifier load(URL resource, String name) throws IOException {
        if (resource == null) {
            throw new FileNotFoundException("no model " + name
                    + " on the class path; does the build run mnist:train, and is this where it packs the model?");
        }
        return load(name, resource::openStream);
    }

    private static Classifier load(String name, ModelFile.Source source) throws IOException {
        try {
            return new Classifier(Network.read(source, Budget.ofThisJvm()));
        } catch (io.github.mnistmaven.model.io.ModelFormatException e) {
            throw new ModelFormatException(
                    "model " + name + ": " + e.getMessage()
                            + "; train it again, with a mnist-maven-plugin of the same version as mnist-runtime",
                    e);
        }
    }
}
