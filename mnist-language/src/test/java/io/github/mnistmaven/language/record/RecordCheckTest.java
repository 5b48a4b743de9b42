package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Calibration.Bin;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Splits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record shows besides its figures. */
class RecordCheckTest {
    private static final RunRecord RECORD = Records.RECORD;
    private static final Bin EMPTY = new Bin(0, 0, 0);
    private static final Picture IMAGE = Records.MISTAKE.picture();
    private static final Picture SMALLER = Picture.of(Shape.image(2, 1, 1), new byte[2]);
    private static final List<Picture> VERSIONS = List.of(IMAGE, IMAGE, IMAGE);

    static Stream<Arguments> records() {
        String split = "images that are not ";
        String bin = "has a bin of probabilities that makes no sense";
        String filters = "has filters that make no sense";
        String versions = "has an augmented image without 3 versions, or without its place";
        String memory = "has a size that is less than nothing";
        return Stream.of(
                Arguments.of(calibration(14, new Bin(4, 0.5, 0.5)), "has 14 bins of probabilities instead of 15"),
                Arguments.of(calibration(16, new Bin(4, 0.5, 0.5)), "has 16 bins of probabilities instead of 15"),
                Arguments.of(calibration(15, new Bin(5, 0.5, 0.5)), "has more answers than probabilities, or fewer"),
                Arguments.of(calibration(15, new Bin(4, 1.5, 0.5)), bin),
                Arguments.of(calibration(15, new Bin(4, 0.5, Double.NaN)), bin),
                Arguments.of(calibration(15, new Bin(-4, 0.5, 0.5)), bin),
                Arguments.of(calibration(15, new Bin(0, 0.5, 0)), bin),
                Arguments.of(
                        augmented(new AugmentedExample(0, 2, IMAGE, VERSIONS)),
                        "has an augmented image outside its 2 classes"),
                Arguments.of(augmented(new AugmentedExample(-1, 0, IMAGE, VERSIONS)), versions),
                Arguments.of(augmented(new AugmentedExample(0, 0, IMAGE, List.of(IMAGE, IMAGE))), versions),
                Arguments.of(
                        augmented(new AugmentedExample(0, 0, SMALLER, VERSIONS)),
                        "has a picture that is not of an image of 2x2x1"),
                Arguments.of(
                        augmented(
                                new AugmentedExample(0, 0, IMAGE, List.of(IMAGE, IMAGE, new Picture("iVBORw0KGgo=")))),
                        "has a picture that is not of an image of 2x2x1"),
                Arguments.of(
                        augmented(
                                new AugmentedExample(0, 0, IMAGE, VERSIONS),
                                new AugmentedExample(1, 0, IMAGE, VERSIONS)),
                        "shows more augmented images than one of a class, or than 10"),
                Arguments.of(
                        augmented(IntStream.range(0, 11)
                                .mapToObj(label -> new AugmentedExample(0, label, IMAGE, VERSIONS))
                                .toArray(AugmentedExample[]::new)),
                        "shows more augmented images than one of a class, or than 10"),
                Arguments.of(unaugmented(), "shows augmented images, but none was augmented"),
                Arguments.of(filters("dense_7", 1, 2, 2, 1, "AAAAAA=="), filters),
                Arguments.of(filters("conv2d", 0, 2, 2, 1, ""), filters),
                Arguments.of(filters("conv2d", -1, -2, 2, 1, "AAAAAA=="), filters),
                Arguments.of(filters("conv2d", 1, 65_537, 1, 1, "AAAAAA=="), filters),
                Arguments.of(filters("conv2d", 1, 2, 0, 1, ""), filters),
                Arguments.of(filters("conv2d", 1, 2, 65, 1, "A".repeat(172) + "AA=="), filters),
                Arguments.of(filters("conv2d", 1, 2, 2, -1, "AAAAAA=="), filters),
                Arguments.of(filters("conv2d", 1, 2, 2, Double.POSITIVE_INFINITY, "AAAAAA=="), filters),
                Arguments.of(filters("conv2d", 1, 2, 1, 1, "AAAAAA=="), filters),
                Arguments.of(filters("conv2d", 1, 2, 2, 1, "#"), filters),
                Arguments.of(filters(new Filters("conv2d", 1, 2, 3, 2, 1, "A".repeat(16))), filters),
                Arguments.of(filters(new Filters("conv2d", 1, 2, 0, 2, 1, "")), filters),
                Arguments.of(
                        splits(List.of(3, 4), List.of(1, 1), List.of(2, 2)),
                        "has training " + split + "6 of its 2 classes"),
                Arguments.of(
                        splits(List.of(6), List.of(1, 1), List.of(2, 2)),
                        "has training " + split + "6 of its 2 classes"),
                Arguments.of(
                        splits(List.of(-1, 7), List.of(1, 1), List.of(2, 2)),
                        "has training " + split + "6 of its 2 classes"),
                Arguments.of(
                        splits(List.of(3, 3), List.of(1, 0), List.of(2, 2)),
                        "has validation " + split + "2 of its 2 classes"),
                Arguments.of(
                        splits(List.of(3, 3), List.of(1, 1), List.of(2, 2, 0)),
                        "has test " + split + "4 of its 2 classes"),
                Arguments.of(revision("c0ffee42", "mvn mnist:train"), "has a revision that is no commit"),
                Arguments.of(revision("C0FFEE42".repeat(5), "mvn mnist:train"), "has a revision that is no commit"),
                Arguments.of(revision("c".repeat(65), "mvn mnist:train"), "has a revision that is no commit"),
                Arguments.of(revision("c".repeat(64), "x".repeat(32_769)), "has a command that is too long to be one"),
                Arguments.of(bytes(-1), memory));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatMakesNoSenseIsAnError(RunRecord record, String complaint) {
        JsonFile file = new JsonFile(Path.of("record.json"), "train again");

        assertThatThrownBy(() -> new RecordCheck(record, file).check())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("record.json " + complaint + "; train again");
    }

    @Test
    void whatIsNotThereIsNotMissed() throws IOException {
        RunRecord bare = record(
                RECORD.plan(),
                RECORD.calibration(),
                List.of(),
                Optional.empty(),
                RECORD.splits(),
                new ModelSummary(17, "s1", 0),
                Optional.empty(),
                "");

        new RecordCheck(bare, new JsonFile(Path.of("record.json"), "train again")).check();

        assertThat(bare.filters()).isEmpty();
    }

    private static RunRecord calibration(int count, Bin last) {
        List<Bin> bins = new ArrayList<>(Collections.nCopies(count, EMPTY));
        bins.set(count - 1, last);
        return record(new Calibration(bins), RECORD.augmented(), RECORD.filters(), RECORD.splits());
    }

    private static RunRecord augmented(AugmentedExample... examples) {
        return record(RECORD.calibration(), List.of(examples), RECORD.filters(), RECORD.splits());
    }

    private static RunRecord unaugmented() {
        return record(
                Records.planWith(Regularization.NONE),
                RECORD.calibration(),
                RECORD.augmented(),
                RECORD.filters(),
                RECORD.splits(),
                RECORD.model(),
                Optional.empty(),
                "");
    }

    private static RunRecord filters(String layer, int height, int width, int count, double scale, String weights) {
        return filters(new Filters(layer, height, width, 1, count, scale, weights));
    }

    private static RunRecord filters(Filters filters) {
        return record(RECORD.calibration(), RECORD.augmented(), Optional.of(filters), RECORD.splits());
    }

    private static RunRecord splits(List<Integer> training, List<Integer> validation, List<Integer> test) {
        Splits splits = new Splits(training, validation, test);
        return record(RECORD.calibration(), RECORD.augmented(), RECORD.filters(), splits);
    }

    private static RunRecord revision(String commit, String command) {
        return record(
                RECORD.plan(),
                RECORD.calibration(),
                RECORD.augmented(),
                RECORD.filters(),
                RECORD.splits(),
                RECORD.model(),
                Optional.of(new Revision(commit, false)),
                command);
    }

    private static RunRecord bytes(long bytes) {
        return record(
                RECORD.plan(),
                RECORD.calibration(),
                RECORD.augmented(),
                RECORD.filters(),
                RECORD.splits(),
                new ModelSummary(17, "s1", bytes),
                Optional.empty(),
                "");
    }

    private static RunRecord record(
            Calibration calibration, List<AugmentedExample> augmented, Optional<Filters> filters, Splits splits) {
        return record(RECORD.plan(), calibration, augmented, filters, splits, RECORD.model(), Optional.empty(), "");
    }

    private static RunRecord record(
            TrainingPlan plan,
            Calibration calibration,
            List<AugmentedExample> augmented,
            Optional<Filters> filters,
            Splits splits,
            ModelSummary model,
            Optional<Revision> revision,
            String command) {
        Provenance provenance = RECORD.provenance();
        return new RunRecord(
                RECORD.name(),
                RECORD.digest(),
                RECORD.dataFingerprint(),
                RECORD.engine(),
                plan,
                RECORD.history(),
                RECORD.result(),
                RECORD.phases(),
                RECORD.confusionMatrix(),
                RECORD.answers(),
                calibration,
                RECORD.samples(),
                RECORD.mistakes(),
                augmented,
                filters,
                splits,
                model,
                new Provenance(
                        provenance.version(),
                        provenance.engineVersion(),
                        provenance.engineReason(),
                        provenance.natives(),
                        provenance.threads(),
                        provenance.java(),
                        provenance.os(),
                        provenance.cpu(),
                        provenance.startedAt(),
                        provenance.peakMemoryBytes(),
                        revision,
                        command));
    }
}
