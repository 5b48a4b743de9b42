package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerMemoryTest {
    private static final DatasetFacts PHOTOS =
            new DatasetFacts(Shape.image(64, 64, 3), DatasetFacts.numbered(7), 40_000, 5_000, 5_000);

    @Test
    void mnistGetsWhatItAlwaysGot() throws IOException {
        assertThat(TrainerMemory.of(new Described(DatasetFacts.MNIST)).arguments())
                .containsExactly(
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxBytes=1g",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2048m");
    }

    /** 70,000 images of 784 values, a label and ten probabilities of 4 bytes each are 55.1 MB: 56, and 48 more. */
    @Test
    void theHeapBeginsWithTheDataAndLittleMore() throws IOException {
        assertThat(TrainerMemory.of(new Described(DatasetFacts.MNIST)).collector())
                .containsExactly("-XX:+UseSerialGC", "-Xms104m", "-Xmn24m");
    }

    /** 976,562 images of 1024 values, a label and ten probabilities of 4 bytes each are 991.9 MB. */
    @Test
    void soItDoesWithAGigabyteOfImages() throws IOException {
        DatasetFacts facts = new DatasetFacts(Shape.image(32, 32, 1), DatasetFacts.numbered(10), 876_562, 0, 100_000);
        TrainerMemory memory = TrainerMemory.of(new Described(facts));

        assertThat(memory.collector()).contains("-Xms1040m");
        assertThat(memory.arguments()).contains("-Xmx1376m");
    }

    /** 50,000 images of 12,288 values, a label and seven probabilities of 4 bytes each are 587.3 MB. */
    @Test
    void theHeapFollowsFromTheData() throws IOException {
        assertThat(TrainerMemory.of(new Described(PHOTOS))).isEqualTo(new TrainerMemory(588));
        assertThat(TrainerMemory.of(new Described(PHOTOS)).arguments())
                .contains("-Xmx972m", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2508m");
    }

    @Test
    void dataThatThisMachineCanNotHoldAreRefused() throws IOException {
        Dataset photos = new Described(PHOTOS);
        TrainerMemory memory = TrainerMemory.of(photos);

        assertThatCode(() -> memory.requireWithin(972L << 20, "photos", photos)).doesNotThrowAnyException();
        assertThatExceptionOfType(TrainingFailedException.class)
                .isThrownBy(() -> memory.requireWithin((972L << 20) - 1, "photos", photos))
                .withMessage(
                        "photos: the 50,000 images of 64x64x3 of its data set need a trainer with 1.0 GB of memory,"
                                + " but this machine has 1.0 GB; use a data set of fewer or smaller images");
    }

    @Test
    void aHeapThatIsTooSmallIsToldWithWhatWasAskedAndIsNeeded() {
        TrainerMemory memory = new TrainerMemory(58);

        assertThat(memory.remedy("-Dx=y -Xmx24m"))
                .isEqualTo(
                        "mnist.argLine asks for -Xmx24m, a trainer gets -Xmx512m for these data; raise it or leave it"
                                + " out");
        assertThat(memory.remedy("-XX:MaxRAMPercentage=1"))
                .startsWith("mnist.argLine asks for -XX:MaxRAMPercentage=1, a trainer gets ");
        assertThat(memory.remedy("-ea")).isEqualTo("raise mnist.argLine, as with -Dmnist.argLine=-Xmx1024m");
    }

    /** A data set that nobody reads. */
    private record Described(DatasetFacts facts) implements Dataset {

        @Override
        public String fingerprint() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Images training() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Images> validation() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Images test() {
            throw new UnsupportedOperationException();
        }
    }
}
