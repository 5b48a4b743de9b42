package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Direction;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected epochs are what Keras 3's callback gives for the same histories, counted from 1. */
class EarlyStopperTest {

    /**
     * PassMetric, mode, patience, min_delta, start_from_epoch, values; the last epoch that is trained, the best one.
     */
    static Stream<Arguments> histories() {
        return Stream.of(
                // epochs 3 and 4 bring nothing
                watched(PassMetric.VAL_LOSS, Mode.AUTO, 2, 0, 0, values(0.9, 0.8, 0.85, 0.82, 0.1), 4, 2),
                // the direction is that of the mode, whatever would be better
                watched(PassMetric.VAL_LOSS, Mode.MIN, 1, 0, 0, values(0.5, 0.25, 0.75, 0.1), 3, 2),
                watched(PassMetric.VAL_LOSS, Mode.MAX, 1, 0, 0, values(0.5, 0.75, 0.25, 0.9), 3, 2),
                watched(PassMetric.VAL_ACCURACY, Mode.MAX, 1, 0, 0, values(0.5, 0.75, 0.25, 0.9), 3, 2),
                watched(PassMetric.VAL_ACCURACY, Mode.MIN, 1, 0, 0, values(0.5, 0.25, 0.75, 0.1), 3, 2),
                // min_delta is a fall of the smaller, a rise of the larger: 0.75 is not below 1 - 0.25, 0.5 is
                watched(PassMetric.LOSS, Mode.AUTO, 2, 0.25, 0, values(1, 0.875, 0.75, 0.5), 3, 1),
                watched(PassMetric.LOSS, Mode.AUTO, 3, 0.25, 0, values(1, 0.875, 0.75, 0.5), 4, 4),
                watched(PassMetric.LOSS, Mode.MAX, 3, 0.25, 0, values(0.5, 0.625, 0.75, 1), 4, 4),
                watched(PassMetric.ACCURACY, Mode.AUTO, 1, 0.25, 0, values(0.25, 0.5, 1), 2, 1),
                watched(PassMetric.ACCURACY, Mode.AUTO, 2, 0.25, 0, values(0.25, 0.5, 0.625, 1), 4, 4),
                // epochs 1 and 2 are not watched: neither the best nor a reason to stop
                watched(PassMetric.VAL_LOSS, Mode.AUTO, 1, 0, 2, values(0.1, 0.2, 0.9, 0.8, 0.85), 5, 4),
                watched(PassMetric.VAL_LOSS, Mode.AUTO, 2, 0, 2, values(0.1, 0.05, 0.9, 0.9, 0.9, 0.1), 5, 3),
                watched(PassMetric.VAL_ACCURACY, Mode.AUTO, 1, 0, 1, values(0.9, 0.5, 0.6, 0.55), 4, 3),
                watched(PassMetric.VAL_LOSS, Mode.AUTO, 0, 0, 3, values(5, 6, 7, 8, 8), 5, 4),
                // one epoch is watched, the last
                watched(PassMetric.VAL_LOSS, Mode.AUTO, 0, 0, 2, values(0.1, 0.2, 0.3), 3, 3));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void watchesAsKerasDoes(EarlyStopping settings, double[] values, int lastEpoch, int bestEpoch) {
        EarlyStopper stopper = new EarlyStopper(settings);

        assertThat(watch(stopper, values)).isEqualTo(new Watched(lastEpoch, bestEpoch));
        assertThat(stopper.after(history(lastEpoch, values)).restoresBest()).isTrue();
    }

    /** Made by {@code interop/callbacks.py}; most values change by {@code min_delta}, but for rounding. */
    @ParameterizedTest
    @CsvFileSource(resources = "/keras/early_stopping.csv", numLinesToSkip = 1)
    void watchesSequencesAsKerasDid(
            String mode,
            int patience,
            double minDelta,
            int startFromEpoch,
            String values,
            int lastEpoch,
            int bestEpoch) {
        EarlyStopping settings = new EarlyStopping(
                PassMetric.VAL_ACCURACY,
                Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                patience,
                minDelta,
                startFromEpoch,
                false);
        double[] parsed =
                Stream.of(values.split(" ")).mapToDouble(Double::parseDouble).toArray();

        assertThat(watch(new EarlyStopper(settings), parsed)).isEqualTo(new Watched(lastEpoch, bestEpoch));
    }

    @Test
    void whereNothingWasWatchedNothingIsRestoredAndTheBestOfAllIsKnown() {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(PassMetric.VAL_LOSS, Mode.AUTO, 0, 0.25, 5, true));

        // 0.75 is not below 1 - 0.25
        assertThat(watch(stopper, 1, 0.75, 0.5, 0.6, 0.7)).isEqualTo(new Watched(5, 3));
        assertThat(stopper.after(history(5, 1, 0.75, 0.5, 0.6, 0.7)).restoresBest())
                .isFalse();
    }

    @Test
    void onlyWhoAsksGetsTheBestBack() {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(PassMetric.VAL_LOSS, 1, 0, false));
        EarlyStopper never = EarlyStopper.of(Regularization.NONE);

        assertThat(stopper.after(history(2, 0.5, 0.6))).isEqualTo(new EarlyStopper.Judgement(1, true, false));
        assertThat(never.after(history(2, 0.5, 0.6))).isEqualTo(new EarlyStopper.Judgement(1, false, false));
    }

    @Test
    void stopsAfterPatienceEpochsWithoutImprovement() {
        Watched watched = watch(PassMetric.VAL_LOSS, 3, 0, 0.9, 0.5, 0.6, 0.5, 0.7, 0.4);

        // 0.5 again is no improvement
        assertThat(watched).isEqualTo(new Watched(5, 2));
    }

    @Test
    void anImprovementStartsTheWaitAnew() {
        assertThat(watch(PassMetric.VAL_LOSS, 2, 0, 0.9, 1.0, 0.8, 0.9, 0.7, 0.6))
                .isEqualTo(new Watched(6, 6));
    }

    @Test
    void patienceZeroAndOneBothStopAtTheFirstEpochWithoutImprovement() {
        assertThat(watch(PassMetric.VAL_LOSS, 0, 0, 0.9, 0.8, 0.85, 0.1)).isEqualTo(new Watched(3, 2));
        assertThat(watch(PassMetric.VAL_LOSS, 1, 0, 0.9, 0.8, 0.85, 0.1)).isEqualTo(new Watched(3, 2));
    }

    @Test
    void aChangeOfExactlyMinDeltaIsNoImprovement() {
        // binary fractions, so that the differences are exact
        assertThat(watch(PassMetric.VAL_LOSS, 1, 0.25, 1, 0.75, 0)).isEqualTo(new Watched(2, 1));
        assertThat(watch(PassMetric.VAL_LOSS, 1, 0.25, 1, 0.7421875, 0.5)).isEqualTo(new Watched(3, 2));
    }

    @Test
    void smallStepsThatAddUpAreComparedWithTheBestNotWithTheLast() {
        assertThat(watch(PassMetric.VAL_LOSS, 5, 0.25, 1, 0.875, 0.75, 0.625)).isEqualTo(new Watched(4, 4));
    }

    @Test
    void accuracyHasToRise() {
        assertThat(watch(PassMetric.VAL_ACCURACY, 2, 0, 0.5, 0.75, 0.625, 0.75, 1))
                .isEqualTo(new Watched(4, 2));
        assertThat(watch(PassMetric.ACCURACY, 1, 0.25, 0.5, 0.75, 1)).isEqualTo(new Watched(2, 1));
    }

    static List<PassMetric> monitors() {
        return PassMetric.ofEpoch();
    }

    @ParameterizedTest
    @MethodSource("monitors")
    void eachMonitorReadsItsOwnMetric(PassMetric monitor) {
        EpochResult first = new EpochResult(1, changed(0), changed(0), 0.001, 1);

        assertThat(improves(monitor, first, second(monitor, 0.25))).isTrue();
        assertThat(improves(monitor, first, second(monitor, -0.25))).isFalse();
    }

    /** An epoch in which {@code monitor} alone is better by that, and all else as much worse. */
    private static EpochResult second(PassMetric monitor, double better) {
        Map<Pass, Scores> scores = new EnumMap<>(Pass.class);
        for (Pass pass : List.of(Pass.LEARNING, Pass.VALIDATION)) {
            Map<ImageMetric, Double> values = new EnumMap<>(changed(-better).values());
            if (pass == monitor.pass()) {
                values.put(monitor.metric(), changed(better).values().get(monitor.metric()));
            }
            scores.put(pass, new Scores(values));
        }
        return new EpochResult(2, scores.get(Pass.LEARNING), scores.get(Pass.VALIDATION), 0.001, 1);
    }

    /** Every metric better by that than one half. */
    private static Scores changed(double better) {
        Map<ImageMetric, Double> values = new EnumMap<>(ImageMetric.class);
        for (ImageMetric metric : ImageMetric.values()) {
            values.put(metric, metric.direction() == Direction.HIGHER ? 0.5 + better : 0.5 - better);
        }
        return new Scores(values);
    }

    @Test
    void withoutEarlyStoppingTheBestEpochIsTheFirstWithTheLowestValidationLoss() {
        EarlyStopper never = EarlyStopper.of(Regularization.NONE);

        assertThat(watch(never, 0.9, 0.5, 0.7, 0.5, 0.6)).isEqualTo(new Watched(5, 2));
    }

    @Test
    void beforeTheFirstEpochThereIsNoBest() {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(PassMetric.VAL_LOSS, 0, 0, true));

        assertThat(stopper.after(List.of())).isEqualTo(new EarlyStopper.Judgement(0, false, false));
    }

    /** After which epoch training stopped, or the last one there was, and which epoch was the best. */
    private record Watched(int lastEpoch, int bestEpoch) {}

    private static Arguments watched(
            PassMetric monitor,
            Mode mode,
            int patience,
            double minDelta,
            int startFromEpoch,
            double[] values,
            int lastEpoch,
            int bestEpoch) {
        EarlyStopping settings = new EarlyStopping(monitor, mode, patience, minDelta, startFromEpoch, true);
        return Arguments.of(settings, values, lastEpoch, bestEpoch);
    }

    private static double[] values(double... values) {
        return values;
    }

    private static Watched watch(PassMetric monitor, int patience, double minDelta, double... values) {
        return watch(new EarlyStopper(new EarlyStopping(monitor, patience, minDelta, false)), values);
    }

    private static Watched watch(EarlyStopper stopper, double... values) {
        int epoch = 0;
        while (epoch < values.length && !stopper.after(history(epoch, values)).stops()) {
            epoch++;
        }
        return new Watched(epoch, stopper.after(history(epoch, values)).bestEpoch());
    }

    private static List<EpochResult> history(int epochs, double... values) {
        return IntStream.range(0, epochs).mapToObj(i -> epoch(i + 1, values[i])).toList();
    }

    private static boolean improves(PassMetric monitor, EpochResult first, EpochResult second) {
        EarlyStopper stopper = new EarlyStopper(new EarlyStopping(monitor, 1, 0, false));
        assertThat(stopper.after(List.of(first)).bestEpoch()).isEqualTo(1);
        return stopper.after(List.of(first, second)).bestEpoch() == 2;
    }

    private static EpochResult epoch(int epoch, double value) {
        return new EpochResult(epoch, new Scores(value, value), new Scores(value, value), 0.001, 1);
    }
}
