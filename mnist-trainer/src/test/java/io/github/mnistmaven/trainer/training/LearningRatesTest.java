package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Rates computed by hand, of a training of four epochs with a learning rate of 0.8. */
class LearningRatesTest {
    private static final int STEPS = 4;

    @Test
    void aConstantRateIsTheOptimizers() {
        assertThat(rates(Schedule.CONSTANT, 0, 0.25, 3.75)).containsExactly(0.8, 0.8, 0.8);
    }

    @Test
    void stepsComeAfterWholeEpochs() {
        assertRates(rates(new Schedule.Step(2, 0.5), 0, 1.75, 2, 3.75), 0.8, 0.8, 0.4, 0.4);
        assertRates(rates(new Schedule.Step(1, 0.5), 1, 2, 3), 0.4, 0.2, 0.1);
    }

    @Test
    void exponentialDecayGoesOnWithinAnEpoch() {
        assertRates(rates(new Schedule.Exponential(0.25, 2, false), 0, 0.5, 1, 2), 0.8, 0.565685424949238, 0.4, 0.2);
    }

    @Test
    void aStaircaseDecaysAtMultiplesOfItsEpochs() {
        assertRates(rates(new Schedule.Exponential(0.25, 2, true), 0, 1.75, 2, 3.75), 0.8, 0.8, 0.2, 0.2);
    }

    @Test
    void milestonesAreWholeEpochs() {
        assertRates(
                rates(new Schedule.Milestones(List.of(1, 3), 0.5), 0, 0.75, 1, 2.75, 3, 3.75),
                0.8,
                0.8,
                0.4,
                0.4,
                0.2,
                0.2);
    }

    /** The numbers of Keras 3.15.1's InverseTimeDecay(0.8, 8, 0.5), which computes in 32 bits. */
    @Test
    void aDivisorGrowsWithTime() {
        assertKeras(
                rates(new Schedule.InverseTime(0.5, 2, false, 1), 0, 0.5, 1, 2, 3),
                0.800000011920929,
                0.7111111283302307,
                0.6399999856948853,
                0.5333333611488342,
                0.4571428596973419);
        assertKeras(
                rates(new Schedule.InverseTime(0.5, 2, true, 1), 0, 1, 2, 3.75),
                0.800000011920929,
                0.800000011920929,
                0.5333333611488342,
                0.5333333611488342);
    }

    @Test
    void aPowerOfTheDivisorIsThatOfCaffe() {
        assertRates(rates(new Schedule.InverseTime(3, 1, false, 0.5), 0, 1), 0.8, 0.4);
    }

    /** The numbers of Keras 3.15.1's PolynomialDecay(0.8, 16, 0.1, power=2.0) and PolynomialDecay(0.8, 16). */
    @Test
    void aPolynomialEndsWithTheTraining() {
        assertKeras(
                rates(new Schedule.Polynomial(0.1, 2), 0, 1, 2, 3.75),
                0.800000011920929,
                0.4937499761581421,
                0.2750000059604645,
                0.10273437947034836);
        assertKeras(
                rates(new Schedule.Polynomial(1e-4, 1), 0, 1, 2, 3.75),
                0.800000011920929,
                0.6000249981880188,
                0.40004998445510864,
                0.05009375140070915);
    }

    /** The numbers of Keras 3.15.1's PiecewiseConstantDecay([4, 9], [0.5, 0.3, 0.05]), of steps 0, 4, 5, 9, 10, 15. */
    @Test
    void piecesEndWithTheStepOfTheirBoundary() {
        assertThat(rates(
                        new Schedule.PiecewiseConstant(List.of(4, 9), List.of(0.5, 0.3, 0.05)),
                        0,
                        1,
                        1.25,
                        2.25,
                        2.5,
                        3.75))
                .containsExactly(0.5, 0.5, 0.3, 0.3, 0.05, 0.05);
    }

    @Test
    void aCosineIsHalfWayDownAtHalfTime() {
        assertRates(rates(new Schedule.Cosine(0.25), 0, 1, 2, 3), 0.8, 0.712132034355964, 0.5, 0.287867965644036);
    }

    @Test
    void oneCycleRisesToTheRateAndFallsFarBelow() {
        // from 0.2 to 0.8 in the first epoch, then down to 0.02
        assertRates(
                rates(new Schedule.OneCycle(0.25, 4, 10), 0, 0.5, 1, 2.5, 3.5), 0.2, 0.5, 0.8, 0.41, 0.072250092524068);
    }

    @Test
    void aPolynomialStaysAtItsEndOrBeginsALongerCycle() {
        Schedule stays = new Schedule.Polynomial(0.2, 1, Optional.of(2), false);
        assertRates(rates(stays, 0, 1, 1.5, 2, 3), 0.8, 0.5, 0.35, 0.2, 0.2);
        // the second cycle is twice as long, and half of it is over
        Schedule cycles = new Schedule.Polynomial(0.2, 1, Optional.of(1), true);
        assertRates(rates(cycles, 0, 0.5, 1, 1.25, 1.5, 2, 2.25), 0.8, 0.5, 0.2, 0.425, 0.35, 0.2, 0.35);
    }

    @Test
    void cosinesRestartLongerAndLower() {
        Schedule restarts = new Schedule.CosineRestarts(1, 2, 0.5, 0);
        assertRates(rates(restarts, 0, 0.5, 1, 2, 3), 0.8, 0.4, 0.4, 0.2, 0.2);
        Schedule equal = new Schedule.CosineRestarts(1, 1, 1, 0.25);
        assertRates(rates(equal, 0, 0.5, 1, 1.5, 3, 3.5), 0.8, 0.5, 0.8, 0.5, 0.8, 0.5);
    }

    @Test
    void whatFollowsAWarmUpHasTheEpochsThatAreLeft() {
        assertRates(
                rates(new Schedule.Warmup(2, 0.5, new Schedule.Cosine(0)), 0, 0.5, 1, 2, 3), 0.4, 0.5, 0.6, 0.8, 0.4);
        assertRates(rates(new Schedule.Warmup(1, 0, new Schedule.Step(1, 0.5)), 0, 0.5, 1, 2), 0, 0.4, 0.8, 0.4);
        assertRates(rates(new Schedule.Warmup(8, 0.5, Schedule.CONSTANT), 0, 2, 3), 0.4, 0.5, 0.55);
    }

    @Test
    void aPlateauIsPatienceEpochsWithoutImprovement() {
        assertRates(afterEpochs(plateau(2, 0, 0, 0), 1, 0.9, 0.95, 0.92, 0.93, 0.94), 0.8, 0.8, 0.8, 0.4, 0.4, 0.2);
    }

    @Test
    void anImprovementStartsTheWaitAnew() {
        assertRates(afterEpochs(plateau(2, 0, 0, 0), 1, 1.1, 0.9, 1, 0.8, 0.9), 0.8, 0.8, 0.8, 0.8, 0.8, 0.8);
    }

    @Test
    void patienceZeroAndOneBothReduceAtTheFirstEpochWithoutImprovement() {
        assertRates(afterEpochs(plateau(0, 0, 0, 0), 1, 1, 0.5, 1), 0.8, 0.4, 0.4, 0.2);
        assertRates(afterEpochs(plateau(1, 0, 0, 0), 1, 1, 0.5, 1), 0.8, 0.4, 0.4, 0.2);
    }

    @Test
    void aChangeOfExactlyMinDeltaIsNoImprovement() {
        assertRates(afterEpochs(plateau(1, 0.25, 0, 0), 1, 0.75, 0.5), 0.8, 0.4, 0.4);
    }

    /** Made by {@code interop/callbacks.py}; most losses change by {@code min_delta}, but for rounding. */
    @ParameterizedTest
    @CsvFileSource(resources = "/keras/reduce_on_plateau.csv", numLinesToSkip = 1)
    void plateausAreThoseThatKerasFound(
            int patience, double minDelta, int cooldown, double minLr, String losses, String expected) {
        assertKeras(afterEpochs(plateau(patience, minDelta, cooldown, minLr), numbers(losses)), numbers(expected));
    }

    private static double[] numbers(String list) {
        return Stream.of(list.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void theLastEpochOfACooldownCountsAgain() {
        assertRates(afterEpochs(plateau(1, 0, 2, 0), 1, 1, 1, 1, 1, 1), 0.8, 0.4, 0.4, 0.2, 0.2, 0.1);
    }

    @Test
    void theRateDoesNotFallBelowItsMinimum() {
        assertRates(afterEpochs(plateau(1, 0, 0, 0.3), 1, 1, 1, 1), 0.8, 0.4, 0.3, 0.3);
    }

    private static Schedule plateau(int patience, double minDelta, int cooldown, double minLr) {
        return new Schedule.ReduceOnPlateau(PassMetric.VAL_LOSS, 0.5, patience, minDelta, cooldown, minLr);
    }

    private static double[] rates(Schedule schedule, double... times) {
        LearningRates rates = new LearningRates(training(schedule));
        return DoubleStream.of(times)
                .map(time ->
                        rates.after(history(new double[(int) time]), STEPS).applyAsDouble((int) (time % 1 * STEPS)))
                .toArray();
    }

    /** The rate after each of the epochs with these validation losses. */
    private static double[] afterEpochs(Schedule schedule, double... losses) {
        LearningRates rates = new LearningRates(training(schedule));
        return IntStream.rangeClosed(1, losses.length)
                .mapToObj(epochs -> history(Arrays.copyOf(losses, epochs)))
                .mapToDouble(history -> rates.after(history, STEPS).applyAsDouble(0))
                .toArray();
    }

    private static List<EpochResult> history(double... losses) {
        return IntStream.range(0, losses.length)
                .mapToObj(i -> new EpochResult(i + 1, new Scores(0, 0), new Scores(losses[i], 0), 0, 1))
                .toList();
    }

    private static Training training(Schedule schedule) {
        Optimizer optimizer = new Optimizer.Sgd(0.8, 0, false);
        return new Training(
                4, Optional.empty(), 32, optimizer, schedule, 1, List.of(), EngineChoice.AUTO, CleanPass.AT_END);
    }

    private static void assertRates(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-12));
    }

    private static void assertKeras(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-7));
    }

    @Test
    void everyOtherScheduleHasAFormula() {
        assertThat(Schedule.class.getPermittedSubclasses())
                .containsAll(ScheduledFactor.types())
                .filteredOn(type -> !ScheduledFactor.types().contains(type))
                .containsExactlyInAnyOrder(Schedule.PiecewiseConstant.class, Schedule.ReduceOnPlateau.class);
    }
}
