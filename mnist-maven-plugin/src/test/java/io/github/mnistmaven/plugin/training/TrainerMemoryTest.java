package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainerMemoryTest {
    private static final TrainingPlan BASELINE = TestPlans.of("baseline").plan();
    private static final DatasetFacts PHOTOS =
            new DatasetFacts(Shape.image(64, 64, 3), DatasetFacts.numbered(7), 40_000, 5_000, 5_000);

    @Test
    void mnistGetsWhatItAlwaysGot() throws IOException {
        assertThat(TrainerMemory.of(new Described(DatasetFacts.MNIST), BASELINE).arguments())
                .containsExactly(
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxBytes=1024m",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2048m");
    }

    /** 70,000 images of 784 values, a label and ten probabilities of 4 bytes each are 55.1 MB: 56, and 48 more. */
    @Test
    void theHeapBeginsWithTheDataAndLittleMore() throws IOException {
        assertThat(TrainerMemory.of(new Described(DatasetFacts.MNIST), BASELINE).collector())
                .containsExactly("-XX:+UseSerialGC", "-Xms104m", "-Xmn24m");
    }

    /** 976,562 images of 1024 values, a label and ten probabilities of 4 bytes each are 991.9 MB. */
    @Test
    void soItDoesWithAGigabyteOfImages() throws IOException {
        DatasetFacts facts = new DatasetFacts(Shape.image(32, 32, 1), DatasetFacts.numbered(10), 876_562, 0, 100_000);
        TrainerMemory memory = TrainerMemory.of(new Described(facts), BASELINE);

        assertThat(memory.collector()).contains("-Xms1040m");
        assertThat(memory.arguments()).contains("-Xmx1376m");
    }

    /** 50,000 images of 12,288 values, a label and seven probabilities of 4 bytes each are 587.3 MB. */
    @Test
    void theHeapFollowsFromTheData() throws IOException {
        assertThat(TrainerMemory.of(new Described(PHOTOS), BASELINE)).isEqualTo(new TrainerMemory(588, 0, 18));
        assertThat(TrainerMemory.of(new Described(PHOTOS), BASELINE).arguments())
                .contains("-Xmx972m", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2508m");
    }

    @Test
    void dataThatThisMachineCanNotHoldAreRefused() throws IOException {
        Dataset photos = new Described(PHOTOS);
        TrainerMemory memory = TrainerMemory.of(photos, BASELINE);

        assertThatCode(() -> memory.requireWithin(990L << 20, BASELINE, photos)).doesNotThrowAnyException();
        assertThatExceptionOfType(TrainingFailedException.class)
                .isThrownBy(() -> memory.requireWithin((972L << 20) - 1, BASELINE, photos))
                .withMessage(
                        "baseline: the 50,000 images of 64x64x3 of its data set need a trainer with 1.0 GB of memory,"
                                + " but this machine has 1.0 GB; use a data set of fewer or smaller images");
    }

    /** The baseline makes 33,342 values of an image: 32 of them, and the 16 of the last step, thrice, are 18 MB. */
    @Test
    void stepsThatThisMachineCanNotHoldAreRefused() throws IOException {
        Dataset photos = new Described(PHOTOS);
        TrainerMemory memory = TrainerMemory.of(photos, BASELINE);

        assertThatExceptionOfType(TrainingFailedException.class)
                .isThrownBy(() -> memory.requireWithin(989L << 20, BASELINE, photos))
                .withMessage(
                        "baseline: steps with 32 images of 28x28x1 need about 0.0 GB of memory for what the layers make"
                                + " of them, but this machine has 1.0 GB, 1.0 of them for images; set"
                                + " training.batch_size to 22 or less, or use smaller images");
    }

    /** Eight gigabytes of a step are native memory. */
    @Test
    void nativeMemoryFollowsFromTheSteps() {
        assertThat(new TrainerMemory(100, 0, 8000).arguments())
                .containsExactly(
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxBytes=8000m",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=9536m");
    }

    @Test
    void aHeapThatIsTooSmallIsToldWithWhatWasAskedAndIsNeeded() {
        TrainerMemory memory = new TrainerMemory(58, 0, 18);

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
