package io.github.mnistmaven.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final double[] LEVEL = {0.10, 0.05, 0.05};
    private static final double[] RISING = {0.10, 0.05, 0.07};

    @Test
    void aGapOfMoreThanAPointOverfits() {
        assertThat(sentence(0.9988, 0.9853, LEVEL))
                .isEqualTo("Overfits: training accuracy 99.88 % is 1.35 points above test accuracy 98.53 %.");
    }

    @Test
    void aRiseOfValidationLossIsToldWithTheEpochItBeganAt() {
        assertThat(sentence(0.9988, 0.9853, RISING))
                .isEqualTo("Overfits: training accuracy 99.88 % is 1.35 points above test accuracy 98.53 %, "
                        + "and validation loss has risen by 40 % since epoch 2.");
    }

    @Test
    void aGapOfExactlyAPointDoesNotOverfit() {
        assertThat(sentence(0.99, 0.98, LEVEL))
                .isEqualTo("Fits well: training accuracy 99.00 % is 1.00 points above test accuracy 98.00 %.");
    }

    @Test
    void aGapOfMoreThanHalfAPointOverfitsOnlyIfValidationLossRoseByMoreThanAFifth() {
        assertThat(verdict(0.9960, 0.9900, RISING)).isEqualTo(Diagnosis.Verdict.OVERFITS);
        assertThat(verdict(0.9960, 0.9900, LEVEL)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(0.9960, 0.9900, 0.10, 0.05, 0.06)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(0.9950, 0.9900, RISING)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
    }

    @Test
    void aRiseInEpochsWhoseWeightsWereDiscardedDoesNotCount() {
        assertThat(Diagnosis.of(record(0.9960, 0.9900, restoringBestWeights(), 2, RISING)))
                .isEqualTo(new Diagnosis(
                        Diagnosis.Verdict.FITS_WELL,
                        "training accuracy 99.60 % is 0.60 points above test accuracy 99.00 %"));
    }

    @Test
    void aModelThatHasNotLearntItsOwnImagesUnderfitsWhateverTheGap() {
        assertThat(verdict(0.56, 0.53, RISING)).isEqualTo(Diagnosis.Verdict.UNDERFITS);
    }

    @Test
    void aModelThatMissesATenthOfItsTrainingImagesUnderfits() {
        assertThat(sentence(0.8420, 0.8390, LEVEL))
                .isEqualTo("Underfits: training accuracy 84.20 % is 0.30 points above test accuracy 83.90 %"
                        + " and below 90.00 %.");
        assertThat(verdict(0.9, 0.9, LEVEL)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
    }

    @Test
    void aLossThatStillFellWhenItsEpochsWereOverIsStillImproving() {
        assertThat(sentence(0.9910, 0.9905, 0.2, 0.1, 0.08, 0.06, 0.05, 0.04))
                .isEqualTo(
                        "Still improving: validation loss fell by 33 % in the last 2 of 6 epochs, from 0.0600 to 0.0400, "
                                + "and training accuracy 99.10 % is 0.05 points above test accuracy 99.05 %.");
    }

    @Test
    void aLossThatHardlyFellAnyMoreIsNotStillImproving() {
        assertThat(verdict(0.991, 0.99, 0.2, 0.1, 0.095)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(0.991, 0.99, 0.2, 0.1, 0.094)).isEqualTo(Diagnosis.Verdict.STILL_IMPROVING);
        assertThat(verdict(0.991, 0.99, 0.2, 0.1)).as("too few epochs").isEqualTo(Diagnosis.Verdict.FITS_WELL);
    }

    @Test
    void whoeverOverfitsIsNotToldToTrainOn() {
        assertThat(verdict(0.999, 0.98, 0.2, 0.1, 0.05)).isEqualTo(Diagnosis.Verdict.OVERFITS);
    }

    @Test
    void aLearningRateThatWasTakenDownHasNothingMoreToImprove() {
        assertThat(verdict(StopReason.ALL_EPOCHS, 0.0001)).isEqualTo(Diagnosis.Verdict.STILL_IMPROVING);
        assertThat(verdict(StopReason.MAX_TIME, 0.0001)).isEqualTo(Diagnosis.Verdict.STILL_IMPROVING);
        assertThat(verdict(StopReason.ALL_EPOCHS, 0.00009)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(StopReason.EARLY_STOPPING, 0.001)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
    }

    @Test
    void aLossThatIsNoNumberDivergedWhateverElseHolds() {
        List<EpochResult> history = history(0.5, 0.001, 0.2, 0.1, 0.3);

        assertThat(Diagnosis.of(record(0.5, 0.4, Regularization.NONE, 2, StopReason.DIVERGED, false, history))
                        .sentence())
                .isEqualTo(
                        "Diverged: the loss was not a finite number any more after epoch 3; the model holds the weights of "
                                + "epoch 2.");
    }

    @Test
    void aTestSetThatWasValidatedOnFlatters() {
        List<EpochResult> history = history(0.9988, 0.001, LEVEL);

        assertThat(Diagnosis.of(record(0.9988, 0.9853, Regularization.NONE, 1, StopReason.ALL_EPOCHS, true, history))
                        .sentence())
                .isEqualTo(
                        "Overfits: training accuracy 99.88 % is 1.35 points above test accuracy 98.53 %, which validation on "
                                + "the test set flatters.");
    }

    @Test
    void everyVerdictHasItsRule() {
        assertThat(Diagnosis.Verdict.values())
                .extracting(Diagnosis.Verdict::rule)
                .doesNotHaveDuplicates()
                .allMatch(rule -> rule.endsWith("."));
    }

    @Test
    void aModelCanBeBetterOnTheTestSet() {
        assertThat(sentence(0.9910, 0.9935, LEVEL))
                .isEqualTo("Fits well: training accuracy 99.10 % is 0.25 points below test accuracy 99.35 %.");
    }

    @Test
    void aFiniteLossFarAboveGuessingIsToldBesideIt() {
        List<EpochResult> history = List.of(
                new EpochResult(1, new Scores(0.5, 0.8), new Scores(0.4, 0.8), 1000, 1),
                new EpochResult(2, new Scores(4801234567.0, 0.2), new Scores(2.5, 0.2), 1000, 1));
        assertThat(Diagnosis.of(record(0.5, 0.4, Regularization.NONE, 1, StopReason.DIVERGED, false, history))
                        .sentence())
                .isEqualTo("Diverged: training and validation loss of epoch 2 are 4.8012e9 and 2.5000, where guessing"
                        + " costs 0.6931; the model holds the weights of epoch 1.");
    }

    @Test
    void oneEpochIsEnoughForAVerdict() {
        assertThat(verdict(0.9850, 0.9840, 0.05)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(0.9850, 0.9640, 0.05)).isEqualTo(Diagnosis.Verdict.OVERFITS);
    }

    @Test
    void aLossThatIsNotANumberIsNoRise() {
        assertThat(verdict(0.9960, 0.9900, 0.05, Double.NaN)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(0.9960, 0.9900, 0.0, 0.1)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
        assertThat(verdict(0.1, 0.1, Double.NaN)).isEqualTo(Diagnosis.Verdict.UNDERFITS);
        assertThat(verdict(0.9960, 0.9950, Double.NaN, Double.NaN, 0.1)).isEqualTo(Diagnosis.Verdict.FITS_WELL);
    }

    private static String sentence(double train, double test, double... valLosses) {
        return Diagnosis.of(record(train, test, Regularization.NONE, 1, valLosses))
                .sentence();
    }

    private static Diagnosis.Verdict verdict(double train, double test, double... valLosses) {
        return Diagnosis.of(record(train, test, Regularization.NONE, 1, valLosses))
                .verdict();
    }

    private static Regularization restoringBestWeights() {
        EarlyStopping stopping = new EarlyStopping(PassMetric.VAL_LOSS, 1, 0, true);
        return Regularization.of(Optional.of(stopping), Optional.empty());
    }

    private static Diagnosis.Verdict verdict(StopReason reason, double lastRate) {
        List<EpochResult> history = history(0.991, lastRate, 0.2, 0.1, 0.05);
        return Diagnosis.of(record(0.991, 0.99, Regularization.NONE, 3, reason, false, history))
                .verdict();
    }

    private static RunRecord record(
            double train, double test, Regularization regularization, int bestEpoch, double... valLosses) {
        List<EpochResult> history = history(train, 0.001, valLosses);
        return record(train, test, regularization, bestEpoch, StopReason.ALL_EPOCHS, false, history);
    }

    private static List<EpochResult> history(double accuracy, double lastRate, double... valLosses) {
        int epochs = valLosses.length;
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new EpochResult(
                        epoch,
                        new Scores(0.1, accuracy),
                        new Scores(valLosses[epoch - 1], accuracy),
                        epoch < epochs ? 0.001 : lastRate,
                        1))
                .toList();
    }

    private static RunRecord record(
            double train,
            double test,
            Regularization regularization,
            int bestEpoch,
            StopReason reason,
            boolean validatesOnTest,
            List<EpochResult> history) {
        int epochs = history.size();
        TrainingPlan plan = new TrainingPlan(
                "hand-made",
                "",
                new DataPlan(
                        new DataSource.Mnist(),
                        Shape.image(1, 1, 1),
                        List.of("0", "1"),
                        1000,
                        100,
                        validatesOnTest ? ValidationSet.TEST : ValidationSet.HELD_OUT,
                        100,
                        OptionalInt.empty()),
                List.of(),
                Optional.empty(),
                new Training(epochs, 32, new Optimizer.Sgd(0.01, 0, false), 42, EngineChoice.DL4J),
                regularization,
                Optional.of(Selective.DEFAULT),
                Check.NONE);
        RunResult result = new RunResult(
                bestEpoch,
                epochs,
                reason,
                new Scores(0.1, train),
                new Scores(0.1, test),
                new Scores(0.1, test),
                epochs);
        return new RunRecord(
                "hand-made",
                "",
                "",
                "dl4j",
                plan,
                history,
                result,
                List.of(),
                List.of(List.of(50, 0), List.of(0, 50)),
                Records.ANSWERS,
                Records.CALIBRATION,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Records.SPLITS,
                Records.model(10, "", 0),
                new Provenance("", "", "", "", 1, "", "", "", "", 0, Optional.empty(), ""));
    }
}
