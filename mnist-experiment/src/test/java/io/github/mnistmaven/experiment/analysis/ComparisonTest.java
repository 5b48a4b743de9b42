package io.github.mnistmaven.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.analysis.Comparison.IncomparableException;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.experiment.statistics.McNemar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final int IMAGES = 100;

    @Test
    void aRunThatGetsManyMoreImagesRightIsBetter() throws IncomparableException {
        Comparison comparison = Comparison.of(run("baseline", 0, 20), run("dropout", 15, 22));

        assertThat(comparison.difference()).isCloseTo(0.13, within(1e-9));
        // 2 to 15: twice the sum of 17 over 0, 1 and 2, divided by 2 to the power of 17
        assertThat(comparison.pValue()).isCloseTo(2 * (1 + 17 + 136) / Math.pow(2, 17), within(1e-9));
        assertThat(comparison.sentence())
                .isEqualTo(
                        "dropout is better than baseline: 13.00 points more test accuracy (p = 0.002, McNemar's exact "
                                + "test: 15 images only dropout gets right, 2 only baseline).");
    }

    @Test
    void aRunThatGetsManyMoreImagesWrongIsWorse() throws IncomparableException {
        assertThat(Comparison.of(run("baseline", 0, 10), run("tiny", 0, 60)).sentence())
                .isEqualTo(
                        "tiny is worse than baseline: 50.00 points less test accuracy (p < 0.001, McNemar's exact test: "
                                + "0 images only tiny gets right, 50 only baseline).");
    }

    @Test
    void aFewImagesMoreMayBeChance() throws IncomparableException {
        assertThat(Comparison.of(run("baseline", 0, 6), run("dropout", 3, 6)).sentence())
                .isEqualTo(
                        "dropout is not distinguishable from baseline: 3.00 points more test accuracy may well be "
                                + "chance (p = 0.250, McNemar's exact test: 3 images only dropout gets right, 0 only baseline).");
    }

    /**
     * 3 of 4,000 are 0.075 points, which is half way; as a binary number it is a little less, 23 of 20,000 in
     * computing.
     */
    @ParameterizedTest
    @CsvSource({"3,4000,0.08", "23,20000,0.12", "1,70000,0.00", "1,1,100.00", "5,60000,0.01", "3,60000,0.01"})
    void halfAHundredthOfAPointIsRoundedUp(int more, int images, String points) {
        assertThat(Comparison.of("a", "b", McNemar.of(0, more), images).points())
                .isEqualTo(points);
        assertThat(Comparison.of("a", "b", McNemar.of(more + 7, 7), images).points())
                .isEqualTo(points);
    }

    @Test
    void seedsAreComparedByTheirMeans() throws IncomparableException {
        SeedsRecord baseline = seeds("baseline", 14, 15, 16);
        SeedsRecord dropout = seeds("dropout", 10, 10, 10);

        Comparison comparison = Comparison.of(baseline, dropout);

        assertThat(comparison.difference()).isCloseTo(0.05, within(1e-9));
        // t is 0.05 / (0.01 / sqrt(3)) with 2 degrees of freedom, whose distribution has a closed form
        double t = 5 * Math.sqrt(3);
        assertThat(comparison.pValue()).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-9));
        assertThat(comparison.sentence())
                .isEqualTo(
                        "dropout is better than baseline: 5.00 points more test accuracy (p = 0.013, Welch's t-test over "
                                + "3 and 3 seeds).");
        assertThat(Comparison.of(baseline, seeds("other", 14, 15, 16)).sentence())
                .isEqualTo(
                        "other is not distinguishable from baseline: 0.00 points more test accuracy may well be chance "
                                + "(p = 1.000, Welch's t-test over 3 and 3 seeds).");
    }

    @Test
    void oneSeedIsTooFew() {
        assertThatExceptionOfType(IncomparableException.class)
                .isThrownBy(() -> Comparison.of(seeds("baseline", 1, 2), seeds("dropout", 3)))
                .withMessage("dropout was trained with one seed, which does not tell how far others lie apart");
    }

    @Test
    void otherImagesCantBeCompared() {
        RunRecord baseline = run("baseline", 0, 6);
        RunRecord other = run(baseline.plan(), "f2", "own", 0, 6);

        assertThatExceptionOfType(IncomparableException.class)
                .isThrownBy(() -> Comparison.of(baseline, other))
                .withMessage(
                        "own was tested on other images or classes (tiny) than baseline (tiny), so their accuracies can't be "
                                + "compared");
    }

    @Test
    void otherClassesCantBeCompared() {
        RunRecord baseline = run("baseline", 0, 6);
        DataPlan data = Records.PLAN.data();
        DataPlan more = new DataPlan(
                data.source(),
                data.image(),
                List.of("0", "1", "2"),
                data.trainingImages(),
                data.validationImages(),
                data.validationSet(),
                data.testImages(),
                data.limit());
        TrainingPlan plan = new TrainingPlan(
                Records.PLAN.name(),
                Records.PLAN.description(),
                more,
                Records.PLAN.layers(),
                Optional.empty(),
                Records.PLAN.training(),
                Records.PLAN.regularization(),
                Records.PLAN.selective(),
                Records.PLAN.check());

        assertThatExceptionOfType(IncomparableException.class)
                .isThrownBy(() -> Comparison.of(baseline, run(plan, "f1", "own", 0, 6)))
                .withMessage(
                        "own was tested on other images or classes (tiny) than baseline (tiny), so their accuracies can't be "
                                + "compared");
    }

    @Test
    void seedsOnOtherImagesCantBeCompared() {
        SeedsRecord baseline = seeds("baseline", 1, 2);
        SeedsRecord other = new SeedsRecord("own", "", "data/own", "f2", baseline.members(), baseline.figures());

        assertThatExceptionOfType(IncomparableException.class)
                .isThrownBy(() -> Comparison.of(baseline, other))
                .withMessage(
                        "own was tested on other images or classes (data/own) than baseline (tiny), so their accuracies can't be "
                                + "compared");
    }

    private static SeedsRecord seeds(String name, int... mistakes) {
        List<RunRecord> members = IntStream.range(0, mistakes.length)
                .mapToObj(i -> run(TrainingPlan.nameOf(name, i + 1), 0, mistakes[i]))
                .toList();
        return SeedsRecord.of(name, "", members);
    }

    private static RunRecord run(String name, int fromWrong, int toWrong) {
        return run(Records.PLAN, "f1", name, fromWrong, toWrong);
    }

    /** A run on 100 images of class 0 that gets those in a range wrong. */
    private static RunRecord run(TrainingPlan plan, String dataFingerprint, String name, int fromWrong, int toWrong) {
        int[] predicted = new int[IMAGES];
        Arrays.fill(predicted, fromWrong, toWrong, (byte) 1);
        int wrong = toWrong - fromWrong;
        double accuracy = (IMAGES - wrong) / (double) IMAGES;
        RunResult result = new RunResult(
                1, 2, StopReason.ALL_EPOCHS, new Scores(0.1, 1), new Scores(0.1, 1), new Scores(0.5, accuracy), 1);
        RunRecord record = Records.record(plan, result);
        return new RunRecord(
                name,
                record.digest(),
                dataFingerprint,
                record.engine(),
                plan,
                record.history(),
                result,
                record.phases(),
                List.of(List.of(IMAGES - wrong, wrong), List.of(0, 0)),
                Answers.of(new int[IMAGES], predicted),
                record.calibration(),
                record.confidences(),
                record.samples(),
                record.mistakes(),
                record.labelIssues(),
                record.augmented(),
                record.filters(),
                record.splits(),
                record.model(),
                record.provenance());
    }
}
