package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.archive.TinyModel;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.picture.PicturePixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTest {
    private static final Shape IMAGE = Shape.image(9, 9, 1);

    @TempDir
    private Path directory;

    @Test
    void givesTheSoftmaxOfTheLastLayer() throws IOException {
        Prediction prediction = load(new TinyModel()).classify(new float[] {0, 1});

        // softmax of 0 and 1
        assertThat(prediction.probabilities()).containsExactly(new float[] {0.26894142f, 0.73105858f}, within(1e-6f));
        assertThat(prediction.label()).isEqualTo(1);
        assertThat(prediction.className()).isEqualTo("right");
        assertThat(prediction.confidence()).isCloseTo(0.73105858f, within(1e-6f));
        assertThat(prediction).hasToString("right (0.731)");
    }

    @Test
    void loadsAModelInMemory() throws IOException {
        byte[] model = Files.readAllBytes(new TinyModel().writeTo(directory.resolve("model.zip")));

        Classifier classifier = Classifier.load("baseline", model);

        assertThat(classifier.classify(new float[] {0, 1}).label()).isEqualTo(1);
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> Classifier.load("baseline", new byte[10]))
                .withMessageStartingWith("model baseline: expected a zip file");
    }

    @Test
    void showsWhatItSeesOfAPicture() throws IOException {
        BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 2; y++) {
            image.getRaster().setSample(2, y, 0, 255);
            image.getRaster().setSample(3, y, 0, 255);
        }

        Classifier classifier = load(new TinyModel());

        float[] pixels = classifier.pixels(image, Ink.BLACK_ON_WHITE);
        assertThat(pixels).hasSize(2);
        assertThat(pixels[0]).isGreaterThan(0.5f);
        assertThat(pixels[1]).isEqualTo(1 - pixels[0], within(1e-6f));
        assertThat(classifier.classify(pixels).probabilities())
                .isEqualTo(classifier.classify(image, Ink.BLACK_ON_WHITE).probabilities());
    }

    @Test
    void whyDl4jCantReadTheFileIsNoConcernOfTheRuntime() throws IOException {
        TinyModel model = new TinyModel().set("dl4j", "no DL4J form: dl4j lacks dense (layer dense)");

        assertThat(load(model).classify(new float[] {0, 1}).label()).isEqualTo(1);
    }

    @Test
    void readsConvolutionsPoolingAndDenseLayersInTheOrderOfDl4j() throws IOException {
        TinyModel model = new TinyModel()
                .set("input", "3x3x1")
                .layers(
                        "conv2d filters=2 kernel_size=2x2 strides=1x1 padding=valid activation=relu",
                        "max_pooling2d pool_size=2x2 strides=2x2 padding=valid",
                        "flatten",
                        "dense units=2 activation=softmax")
                // biases, kernels by filter; then the kernel of unit 0, of unit 1, biases
                .parameters(0.5f, 0, 1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 1, 0.25f, 0);
        float[] image = {0.1f, 0.2f, 0, 0.3f, 0.4f, 0, 0, 0, 0.75f};

        float[] probabilities = load(model).classify(image).probabilities();

        // filter 0 is 0.5 + 0.4 at most, filter 1 is 2 * 0.75; softmax of 0.9 + 0.25 and 1.5
        assertThat(probabilities[0]).isCloseTo((float) (1 / (1 + Math.exp(1.5 - 1.15))), within(1e-6f));
    }

    @Test
    void takesTheSoftmaxFromALayerOfItsOwn() throws IOException {
        TinyModel model = new TinyModel()
                .layers(
                        "flatten",
                        "dense units=2 activation=linear",
                        "batch_normalization epsilon=1",
                        "activation activation=softmax")
                .parameters(1, 0, 0, 1, 0, 0, 2, 2, 0, 0, 0, 0, 3, 3);

        // batch normalization takes 1 for 2 * 1 / sqrt(3 + 1)
        assertThat(load(model).classify(new float[] {0, 1}).probabilities())
                .containsExactly(new float[] {0.26894142f, 0.73105858f}, within(1e-6f));
    }

    @Test
    void flattensChannelByChannel() throws IOException {
        TinyModel model = new TinyModel()
                .set("input", "1x2x2")
                .layers("flatten", "dense units=2 activation=softmax")
                .parameters(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);

        // the pixels' channels lie side by side; the second value of the first channel counts
        float[] probabilities = load(model).classify(new float[] {0, 0, 1, 0}).probabilities();

        assertThat(probabilities[0]).isCloseTo(0.73105858f, within(1e-6f));
    }

    @Test
    void takesBytesAsUnsigned() throws IOException {
        Classifier classifier = load(new TinyModel());

        assertThat(classifier.classify(new byte[] {(byte) 51, (byte) 255}).probabilities())
                .isEqualTo(classifier.classify(new float[] {0.2f, 1}).probabilities());
    }

    @Test
    void tellsWhatItIs() throws IOException {
        Classifier classifier = load(new TinyModel().set("name", "caf\u00e9"));

        assertThat(classifier.name()).isEqualTo("caf\u00e9");
        assertThat(classifier.classNames()).containsExactly("left", "right");
        assertThat(classifier.inputShape()).isEqualTo("1x2x1");
    }

    @Test
    void loadsFromTheClassPath() throws IOException {
        new TinyModel().writeTo(directory.resolve("model.zip"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            assertThat(Classifier.load(loader, "model.zip").name()).isEqualTo("tiny");
        }
    }

    @Test
    void saysWhereItLookedForAModel() {
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> Classifier.load(ClassifierTest.class, "/models/none.zip"))
                .withMessage("no model /models/none.zip on the class path; does the build run mnist:train, "
                        + "and is this where it packs the model?");
        Path missing = directory.resolve("none.zip");
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> Classifier.load(missing))
                .withMessage("no model file " + missing + "; train one with mvn mnist:train");
    }

    @Test
    void readsPicturesOfItsOwnSizeAsTheyAre() throws IOException {
        Classifier classifier = load(new TinyModel());
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 128);
        image.getRaster().setSample(1, 0, 0, 30);

        assertThat(classifier.classify(image).probabilities())
                .isEqualTo(classifier.classify(new byte[] {(byte) 128, 30}).probabilities());
        assertThat(classifier.classify(image, Ink.BLACK_ON_WHITE).probabilities())
                .isEqualTo(classifier.classify(new byte[] {127, (byte) 225}).probabilities());
    }

    @Test
    void scalesLargePictures() throws IOException {
        Classifier classifier = load(new TinyModel());
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(100, 0, 100, 100);
        graphics.dispose();

        // the triangle reaches 100 pixels to either side of a new pixel's centre: a seventh of it in the other half
        assertThat(classifier.classify(image).probabilities())
                .isEqualTo(classifier.classify(new byte[] {36, (byte) 219}).probabilities());
    }

    @Test
    void preparesPicturesAsTheyWereForTheTraining() throws IOException {
        Preparation preparation = new Preparation(Fit.CONTAIN, 51, true);
        Classifier classifier = Classifier.load("contain", model(preparation));
        BufferedImage image = new BufferedImage(3, 9, BufferedImage.TYPE_USHORT_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().setSample(1, y, 0, 7001 * y);
        }

        assertThat(bytes(classifier.pixels(image, Ink.WHITE_ON_BLACK)))
                .isEqualTo(PicturePixels.of(image, IMAGE, preparation))
                .startsWith(51, 51, 51);
        assertThat(bytes(classifier.pixels(image, Ink.BLACK_ON_WHITE)))
                .isEqualTo(PicturePixels.ofNegative(image, IMAGE, preparation))
                .startsWith(51, 51, 51);
    }

    private static byte[] model(Preparation preparation) throws IOException {
        List<TrainedLayer> layers = List.of(
                new TrainedLayer.Flatten("flatten"), new TrainedLayer.Dense("dense", 2, Activation.SOFTMAX, false));
        TrainedNetwork network = new TrainedNetwork(
                "contain",
                IMAGE,
                preparation,
                Preprocessing.UNIT,
                Optional.empty(),
                Optional.empty(),
                List.of("left", "right"),
                layers,
                List.of(Tensor.of(TrainedNetwork.specs(IMAGE, layers).get(0), new float[2 * IMAGE.size()])),
                new Origin("a test", Optional.empty(), Optional.empty()));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        ModelFile.write(network, model);
        return model.toByteArray();
    }

    private static byte[] bytes(float[] pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(pixels[i] * 255);
        }
        return bytes;
    }

    @Test
    void refusesOtherNumbersOfPixels() throws IOException {
        Classifier classifier = load(new TinyModel());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.classify(new float[3]))
                .withMessage("expected 2 pixels (1x2x1), found 3");
    }

    @Test
    void refusesValuesOutOfRange() throws IOException {
        Classifier classifier = load(new TinyModel());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.classify(new float[] {0, 255}))
                .withMessage("expected values from 0 to 1, found 255.0 at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.classify(new float[] {Float.NaN, 0}))
                .withMessage("expected values from 0 to 1, found NaN at 0");
    }

    /** The unit of each class sees one colour of the right pixel: red and blue. */
    @Test
    void readsPicturesInColourIfTheModelTakesColours() throws IOException {
        Classifier classifier = load(new TinyModel()
                .set("input", "1x2x3")
                .layers("flatten", "dense units=2 activation=softmax")
                .parameters(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFFFFFF);
        image.setRGB(1, 0, 0x0080FF);

        Prediction prediction = classifier.classify(image);

        assertThat(prediction.probabilities()).containsExactly(new float[] {0.26894142f, 0.73105858f}, within(1e-6f));
        assertThat(prediction.probabilities())
                .isEqualTo(classifier
                        .classify(new byte[] {-1, -1, -1, 0, (byte) 0x80, -1})
                        .probabilities());
    }

    @Test
    void scalesEachColour() throws IOException {
        Classifier classifier = load(new TinyModel()
                .set("input", "1x2x3")
                .layers("flatten", "dense units=2 activation=softmax")
                .parameters(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(100, 0, 100, 100);
        graphics.dispose();

        assertThat(classifier.classify(image).probabilities())
                .isEqualTo(classifier
                        .classify(new byte[] {0, 0, 36, 0, 0, (byte) 219})
                        .probabilities());
    }

    @Test
    void refusesBlackInkIfTheModelTakesColours() throws IOException {
        Classifier classifier = load(new TinyModel().set("input", "1x1x3").parameters(1, 0, 0, 1, 0, 0, 0, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        classifier.classify(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), Ink.BLACK_ON_WHITE))
                .withMessage("the model takes images in colour, of 1x1x3, which are never inverted; pass the picture"
                        + " without ink");
    }

    @Test
    void refusesPicturesIfTheModelTakesSeveralChannels() throws IOException {
        Classifier classifier =
                load(new TinyModel().set("input", "1x1x2").layers("flatten", "dense units=2 activation=softmax"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.classify(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .withMessage("the model takes images of 1x1x2; pass their pixels, not a picture");
    }

    @Test
    void answersAlikeOnManyThreads() throws IOException {
        Classifier classifier = load(new TinyModel());
        float[] expected = classifier.classify(new float[] {0.5f, 0.25f}).probabilities();

        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .mapToObj(i ->
                                classifier.classify(new float[] {0.5f, 0.25f}).probabilities()))
                .allSatisfy(probabilities -> assertThat(probabilities).isEqualTo(expected));
    }

    @Test
    void refusesToGuessWhereThereAreNoProbabilities() throws IOException {
        Classifier infinite = load(new TinyModel()
                .set("name", "wild\u001b[2J")
                .parameters(Float.MAX_VALUE, Float.MAX_VALUE, 0, 1, Float.MAX_VALUE, 0));

        assertThat(infinite.classify(new float[] {0, 0}).probabilities()).containsExactly(1, 0);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> infinite.classify(new float[] {1, 1}))
                .withMessage("model wild\ufffd[2J: its parameters are so large that this image has no probabilities;"
                        + " train it again");
    }

    @Test
    void aPredictionCannotBeChanged() throws IOException {
        Prediction prediction = load(new TinyModel()).classify(new float[] {0, 1});

        prediction.probabilities()[1] = 0;

        assertThat(prediction.confidence()).isCloseTo(0.731f, within(1e-3f));
    }

    private Classifier load(TinyModel model) throws IOException {
        return Classifier.load(model.writeTo(directory.resolve("model.zip")));
    }
}
