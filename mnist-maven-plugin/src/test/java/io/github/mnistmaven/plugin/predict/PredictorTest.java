package io.github.mnistmaven.plugin.predict;

import static io.github.mnistmaven.plugin.predict.TestPictures.block;
import static io.github.mnistmaven.plugin.predict.TestPictures.write;
import static io.github.mnistmaven.plugin.predict.TestPictures.writeOnItsSide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.picture.decode.DecodingBudget;
import io.github.mnistmaven.experiment.picture.decode.PictureDecoder;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.models.FoundModel;
import io.github.mnistmaven.plugin.models.TestNetworks;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.runtime.Ink;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PredictorTest {
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    private Path base;

    /** A drawing as on paper is taken as one, so that the answer is that of a drawing on black. */
    @Test
    void darkOnLightIsInverted() throws Exception {
        write(block(0, WHITE, 80, 80, 25, 10, 30, 40), base.resolve("a-light.png"));
        write(block(WHITE, 0, 80, 80, 25, 10, 30, 40), base.resolve("b-dark.png"));

        List<PicturePrediction> pictures =
                predict(InkChoice.AUTO, base.toString()).pictures();

        assertThat(pictures).extracting(PicturePrediction::ink).containsExactly(Ink.WHITE_ON_BLACK, Ink.BLACK_ON_WHITE);
        assertThat(pictures)
                .extracting(picture -> picture.prediction().className())
                .containsOnly("upper");
        assertThat(pictures.get(1).prediction().probabilities())
                .isEqualTo(pictures.get(0).prediction().probabilities());
    }

    @Test
    void whoSaysHowItIsDrawnIsToldThatItLooksOtherwise() throws Exception {
        write(block(WHITE, 0), base.resolve("dark.png"));

        PicturePrediction picture =
                predict(InkChoice.WHITE_ON_BLACK, "dark.png").pictures().get(0);

        assertThat(picture.ink()).isEqualTo(Ink.WHITE_ON_BLACK);
        assertThat(picture.remarks())
                .containsExactly("it looks dark on light, the training images light on dark: leave mnist.ink alone, or"
                        + " say black_on_white");
    }

    /** As drawing programs save what is drawn on nothing. */
    @Test
    void blackOnATransparentGroundIsSeen() throws Exception {
        BufferedImage picture = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 30 * 30; i++) {
            picture.setRGB(25 + i % 30, 25 + i / 30, 0xFF000000);
        }
        write(picture, base.resolve("transparent.png"));

        PicturePrediction seen =
                predict(InkChoice.AUTO, "transparent.png").pictures().get(0);

        assertThat(seen.ink()).isEqualTo(Ink.BLACK_ON_WHITE);
        assertThat(seen.remarks()).isEmpty();
    }

    /** A photograph taken with the camera on its side: a block above the middle, once it is turned. */
    @ParameterizedTest
    @CsvSource({"stretch, true", "cover, true", "contain, true", "stretch, false", "contain, false"})
    void aPictureIsSeenAsTheTrainingSawIt(String fit, boolean exif) throws Exception {
        BufferedImage photograph = block(0, WHITE, 90, 60, 15, 35, 20, 20);
        for (String folder : List.of("train/upper", "train/lower", "test/upper", "test/lower")) {
            writeOnItsSide(
                    photograph,
                    Files.createDirectories(base.resolve("data").resolve(folder))
                            .resolve("photograph.jpg"));
        }
        ImageDirectory source = new ImageDirectory(
                "data",
                Optional.of(List.of(8, 8)),
                1,
                Fit.valueOf(fit.toUpperCase(Locale.ROOT)),
                128,
                exif,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0.5,
                0,
                DataSource.OnBroken.FAIL);
        Images trained = Datasets.open(source, new DataLocation(base.resolve("data"), base.resolve("cache")))
                .training();
        TrainedNetwork network = TestNetworks.halves(source.preparation());
        Classifier classifier = Classifier.load("halves", model(network));

        PicturePrediction prediction = predict(network, InkChoice.WHITE_ON_BLACK, "data/test/upper/photograph.jpg")
                .pictures()
                .get(0);

        assertThat(prediction.prediction().probabilities())
                .isEqualTo(classifier.classify(trained.image(0)).probabilities());
        assertThat(prediction.prediction().className()).isEqualTo(exif ? "upper" : "lower");
        BufferedImage decoded = new PictureDecoder(DecodingBudget.ofThisJvm(), exif)
                .decode(base.resolve("data/test/upper/photograph.jpg"));
        float[] seen = classifier.pixels(decoded, Ink.WHITE_ON_BLACK);
        for (int i = 0; i < seen.length; i++) {
            assertThat(seen[i]).isEqualTo((trained.image(0)[i] & 0xFF) / 255f);
        }
    }

    private static byte[] model(TrainedNetwork network) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        ModelFile.write(network, model);
        return model.toByteArray();
    }

    static Stream<Arguments> unlike() {
        return Stream.of(
                Arguments.of(block(0, WHITE), List.of()),
                Arguments.of(
                        block(0, 0),
                        List.of("nothing is to be seen in it, all of it is of nearly the same brightness")),
                Arguments.of(
                        block(0, WHITE, 80, 40, 25, 12, 30, 15),
                        List.of("80x40 pixels were stretched to 8x8: cut out a piece as wide as it is high")),
                Arguments.of(
                        block(0, WHITE, 80, 80, 10, 25, 30, 30),
                        List.of(
                                "its middle lies at 31 % of its width and 50 % of its height, that of the training images"
                                        + " at 50 % of its width and 50 % of its height: move what it shows there")),
                Arguments.of(
                        block(0, WHITE, 80, 80, 0, 20, 80, 40),
                        List.of(
                                "it reaches its border, or its ground is not plain, unlike the training images: leave a"
                                        + " margin around what it shows",
                                "it is brighter than the training images (50 %, theirs 15 %): draw with thinner strokes, or"
                                        + " smaller")),
                Arguments.of(
                        block(0, WHITE, 80, 80, 36, 36, 8, 8),
                        List.of(
                                "it is fainter than the training images (1 %, theirs 15 %): draw with thicker strokes, or"
                                        + " cut it out closer")));
    }

    @ParameterizedTest
    @MethodSource("unlike")
    void whatIsUnlikeTheTrainingImagesIsTold(BufferedImage picture, List<String> remarks) throws Exception {
        write(picture, base.resolve("a.png"));

        assertThat(predict(InkChoice.AUTO, "a.png").pictures().get(0).remarks()).isEqualTo(remarks);
    }

    /** Of a model that came from elsewhere, nobody knows where its training images had their middle. */
    @Test
    void withoutStatisticsOnlyWhatAnybodySeesIsTold() throws Exception {
        write(block(0, WHITE, 80, 40, 0, 0, 20, 20), base.resolve("corner.png"));
        write(block(WHITE, 0), base.resolve("dark.png"));
        TrainedNetwork network = TestNetworks.halves(Optional.empty());

        List<PicturePrediction> pictures =
                predict(network, InkChoice.AUTO, base.toString()).pictures();

        assertThat(pictures.get(0).remarks())
                .containsExactly("80x40 pixels were stretched to 8x8: cut out a piece as wide as it is high");
        assertThat(pictures.get(1).ink()).isEqualTo(Ink.BLACK_ON_WHITE);
    }

    @Test
    void whatCantBeReadIsToldBesideTheOthers() throws Exception {
        write(block(0, WHITE), base.resolve("a.png"));
        Files.writeString(base.resolve("B.JPG"), "no picture");
        Files.writeString(base.resolve("notes.txt"), "no picture");
        Files.writeString(base.resolve(".hidden.png"), "no picture");

        Predictions predictions = predict(InkChoice.AUTO, base.toString());

        assertThat(predictions.pictures()).extracting(PicturePrediction::file).containsExactly("a.png");
        assertThat(predictions.unread())
                .containsExactly(new UnreadPicture(
                        "B.JPG", "not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF"));
    }

    @Test
    void nothingButUnreadableFilesIsAFailure() throws IOException {
        Files.writeString(base.resolve("a.png"), "no picture");
        Files.write(base.resolve("b.gif"), new byte[] {'G', 'I', 'F', '8', '9', 'a', 1});

        assertThatExceptionOfType(UnusablePictureException.class)
                .isThrownBy(() -> predict(InkChoice.AUTO, base.toString()))
                .withMessage("a.png: not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF\n"
                        + "b.gif: damaged, or in a form of GIF that can't be read here; save it again as PNG");
    }

    @Test
    void aDirectoryWithoutPicturesIsAFailure() throws IOException {
        Files.createDirectories(base.resolve("empty"));

        assertThatExceptionOfType(UnusablePictureException.class)
                .isThrownBy(() -> predict(InkChoice.AUTO, "empty"))
                .withMessage("mnist.image: there is no picture in empty; expected files that end in .png, .jpg, .bmp,"
                        + " .gif, .webp or .tif, directly in it");
        assertThatExceptionOfType(UnusablePictureException.class)
                .isThrownBy(() -> predict(InkChoice.AUTO, "gone.png"))
                .withMessage("mnist.image: there is no file or directory gone.png; paths are relative to the project's"
                        + " directory");
    }

    private Predictions predict(InkChoice ink, String name) throws Exception {
        return predict(TestNetworks.halves(Optional.of(TestNetworks.STATISTICS)), ink, name);
    }

    private Predictions predict(TrainedNetwork network, InkChoice ink, String name) throws Exception {
        PictureFiles files = new PictureFiles(base);
        FoundModel model = new FoundModel(network, base, "model.zip", "a file");
        return new Predictor(network, model.classifier(), ink).predict(files.named(name), files);
    }
}
