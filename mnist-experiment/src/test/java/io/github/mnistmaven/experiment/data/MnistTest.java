package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.DataSource;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real data set, against digests and counts published elsewhere. */
class MnistTest {
    private static final String FOLDER = "io/github/mnistmaven/dataset/";
    private static final Map<IdxFile, String> DIGESTS = Map.of(
            IdxFile.TRAINING_IMAGES, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            IdxFile.TRAINING_LABELS, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            IdxFile.TEST_IMAGES, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            IdxFile.TEST_LABELS, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private static Path location;

    @BeforeAll
    static void locate() throws URISyntaxException, IOException {
        URL resource = MnistTest.class.getClassLoader().getResource(FOLDER + "train-images-idx3-ubyte.gz");
        // a directory while the reactor only compiles, a jar once it packages
        location = resource.getProtocol().equals("file")
                ? Path.of(resource.toURI()).getParent()
                : Path.of(((JarURLConnection) resource.openConnection())
                        .getJarFileURL()
                        .toURI());
    }

    @Test
    void hasTheFactsThatPlansRelyOn() throws IOException {
        assertThat(Datasets.open(new DataSource.Mnist(), new DataLocation(location, location))
                        .facts())
                .isEqualTo(DatasetFacts.MNIST);
    }

    @Test
    void hasThePublishedDigests() throws IOException {
        try (DatasetFolder folder = DatasetFolder.open(location, Optional.empty())) {
            for (IdxFile file : IdxFile.values()) {
                try (IdxReader reader = IdxReader.open(folder, file)) {
                    reader.forEachPart((part, length) -> {});
                    assertThat(reader.sha256()).as(file.unpackedName).isEqualTo(DIGESTS.get(file));
                }
            }
        }
    }

    @Test
    void hasTheFirstLabelsThatEveryTutorialShows() throws IOException {
        Images training = Datasets.open(new DataSource.Mnist(), new DataLocation(location, location))
                .training();
        Images test = Datasets.open(new DataSource.Mnist(), new DataLocation(location, location))
                .test();

        assertThat(training.labels()).startsWith(5, 0, 4, 1, 9).hasSize(60_000);
        assertThat(test.labels()).startsWith(7, 2, 1, 0, 4).hasSize(10_000);
    }

    @Test
    void hasTheMeanIntensityThatNormalisationConstantsComeFrom() throws IOException {
        Images training = Datasets.open(new DataSource.Mnist(), new DataLocation(location, location))
                .training();

        long sum = 0;
        for (int image = 0; image < training.count(); image++) {
            for (byte pixel : training.image(image)) {
                sum += Byte.toUnsignedInt(pixel);
            }
        }

        assertThat(sum / 255.0 / (60_000 * 28 * 28)).isCloseTo(0.1307, within(5e-5));
    }
}
