package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Calibration.Bin;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.model.network.Shape;
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
        return Stream.of(
                Arguments.of(
                        calibration(14, new Bin(4, 0.5, 0.5)),
                        "calibration.bins must be a list of 15 bins, found a list of 14"),
                Arguments.of(
                        calibration(16, new Bin(4, 0.5, 0.5)),
                        "calibration.bins must be a list of 15 bins, found a list of 16"),
                Arguments.of(calibration(15, new Bin(5, 0.5, 0.5)), "calibration.bins must count 4 images together"),
                Arguments.of(
                        calibration(15, new Bin(4, 1.5, 0.5)),
                        "calibration.bins[14].confidence must be a number from 0 to 1, found 1.5"),
                Arguments.of(
                        calibration(15, new Bin(4, 0.5, Double.NaN)),
                        "calibration.bins[14].accuracy must be a number from 0 to 1, found 'NaN'"),
                Arguments.of(
                        calibration(15, new Bin(-4, 0.5, 0.5)),
                        "calibration.bins[14].count must be an integer from 0 to 2147483647, found -4"),
                Arguments.of(
                        calibration(15, new Bin(0, 0.5, 0)),
                        "calibration.bins[14] must have a confidence and an accuracy of 0, as it counts no images"),
                Arguments.of(
                        augmented(new AugmentedExample(0, 2, IMAGE, VERSIONS)),
                        "augmented[0].label must be below 2, the number of classes"),
                Arguments.of(
                        augmented(new AugmentedExample(-1, 0, IMAGE, VERSIONS)),
                        "augmented[0].index must be an integer from 0 to 2147483647, found -1"),
                Arguments.of(
                        augmented(new AugmentedExample(0, 0, IMAGE, List.of(IMAGE, IMAGE))),
                        "augmented[0].versions must be a list of 3 pictures, found a list of 2"),
                Arguments.of(
                        augmented(new AugmentedExample(0, 0, SMALLER, VERSIONS)),
                        "augmented[0].original must be a picture of an image of 2x2x1"),
                Arguments.of(
                        augmented(
                                new AugmentedExample(0, 0, IMAGE, List.of(IMAGE, IMAGE, new Picture("iVBORw0KGgo=")))),
                        "augmented[0].versions[2] must be a picture of an image of 2x2x1"),
                Arguments.of(
                        augmented(
                                new AugmentedExample(0, 0, IMAGE, VERSIONS),
                                new AugmentedExample(1, 0, IMAGE, VERSIONS)),
                        "augmented must have at most one image of a class"),
                Arguments.of(
                        augmented(IntStream.range(0, 11)
                                .mapToObj(label -> new AugmentedExample(0, label, IMAGE, VERSIONS))
                                .toArray(AugmentedExample[]::new)),
                        "augmented must be a list of images, at most 10, found a list of 11"),
                Arguments.of(unaugmented(), "augmented must be empty, as the plan has no augmentation"),
                Arguments.of(filters("dense_7", 1, 2, 2, 1, "AAAAAA=="), "filters.layer must be one of plan.layers"),
                Arguments.of(
                        filters("conv2d", 0, 2, 2, 1, ""),
                        "filters.height must be an integer from 1 to 65536, found 0"),
                Arguments.of(
                        filters("conv2d", -1, -2, 2, 1, "AAAAAA=="),
                        "filters.height must be an integer from 1 to 65536, found -1"),
                Arguments.of(
                        filters("conv2d", 1, 65_537, 1, 1, "AAAAAA=="),
                        "filters.width must be an integer from 1 to 65536, found 65537"),
                Arguments.of(
                        filters("conv2d", 1, 2, 0, 1, ""), "filters.count must be an integer from 1 to 64, found 0"),
                Arguments.of(
                        filters("conv2d", 1, 2, 65, 1, "A".repeat(172) + "AA=="),
                        "filters.count must be an integer from 1 to 64, found 65"),
                Arguments.of(
                        filters("conv2d", 1, 2, 2, -1, "AAAAAA=="),
                        "filters.scale must be a number from 0 to 1e100, found -1.0"),
                Arguments.of(
                        filters("conv2d", 1, 2, 2, Double.POSITIVE_INFINITY, "AAAAAA=="),
                        "filters.scale must be a number from 0 to 1e100, found 'Infinity'"),
                Arguments.of(filters("conv2d", 1, 2, 1, 1, "AAAAAA=="), "filters.weights must be Base64 of 2 bytes"),
                Arguments.of(filters("conv2d", 1, 2, 2, 1, "#"), "filters.weights must be Base64 of 4 bytes"),
                Arguments.of(
                        filters(new Filters("conv2d", 1, 2, 3, 2, 1, "A".repeat(16))),
                        "filters.channels must be 1 or those of an image, 1"),
                Arguments.of(
                        filters(new Filters("conv2d", 1, 2, 0, 2, 1, "")),
                        "filters.channels must be an integer from 1 to 3, found 0"),
                Arguments.of(
                        splits(List.of(3, 4), List.of(1, 1), List.of(2, 2)),
                        "splits.training must be the counts of 2 classes, 6 images together"),
                Arguments.of(
                        splits(List.of(6), List.of(1, 1), List.of(2, 2)),
                        "splits.training must be the counts of 2 classes, 6 images together"),
                Arguments.of(
                        splits(List.of(-1, 7), List.of(1, 1), List.of(2, 2)),
                        "splits.training[0] must be an integer from 0 to 2147483647, found -1"),
                Arguments.of(
                        splits(List.of(3, 3), List.of(1, 0), List.of(2, 2)),
                        "splits.validation must be the counts of 2 classes, 2 images together"),
                Arguments.of(
                        splits(List.of(3, 3), List.of(1, 1), List.of(2, 2, 0)),
                        "splits.test must be the counts of 2 classes, 4 images together"),
                Arguments.of(
                        revision("c0ffee42", "mvn mnist:train"),
                        "provenance.revision must have a commit of 40 to 64 hexadecimal digits"),
                Arguments.of(
                        revision("C0FFEE42".repeat(5), "mvn mnist:train"),
                        "provenance.revision must have a commit of 40 to 64 hexadecimal digits"),
                Arguments.of(
                        revision("c".repeat(65), "mvn mnist:train"),
                        "provenance.revision must have a commit of 40 to 64 hexadecimal digits"),
                Arguments.of(
                        revision("c".repeat(64), "x".repeat(32_769)),
                        "provenance.command must be a text of at most 32768 characters, found 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'"),
                Arguments.of(bytes(-1), "model.bytes must be an integer from 0 to 1000000000000000, found -1"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatMakesNoSenseIsAnError(RunRecord record, String complaint) {
        assertThatThrownBy(() -> read(record))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("record.json is damaged: " + complaint + "; train again");
    }

    @Test
    void whatIsNotThereIsNotMissed() throws IOException {
        RunRecord bare = record(
                RECORD.plan(),
                RECORD.calibration(),
                List.of(),
                Optional.empty(),
                RECORD.splits(),
                Records.model(17, "s1", 0),
                Optional.empty(),
                "");

        assertThat(read(bare)).isEqualTo(bare);
    }

    private static Recorded read(RunRecord record) throws IOException {
        return new RecordReader(new JsonFile(Path.of("record.json"), "train again")).read(Json.line(record));
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
                Records.model(17, "s1", bytes),
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
                Optional.empty(),
                RECORD.samples(),
                RECORD.mistakes(),
                RECORD.labelIssues(),
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
