package io.github.mnistmaven.plugin.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadRuleTest {
    private static final TrainingPlan BASELINE = TestPlans.of("baseline").plan();
    private static final int MOST_PROCESSORS = 64;

    private static ThreadRule on(int processors) {
        return new ThreadRule(OptionalInt.empty(), processors);
    }

    /** Two milliseconds of work in four layers and flatten, as the baseline has. */
    private static StepTime step(double milliseconds, int images) {
        return new StepTime(milliseconds / 1000, images, 20);
    }

    @Test
    void aStepTakesItsLargestShareOfWorkAndWhatThreadsCostEachRegion() {
        assertThat(step(2, 32).on(1)).isEqualTo(2e-3, within(1e-12));
        assertThat(step(2, 32).on(2)).isEqualTo(1e-3 + 20 * 2e-6, within(1e-12));
        assertThat(step(2, 32).on(3)).isEqualTo(2e-3 * 11 / 32 + 2 * 20 * 2e-6, within(1e-12));
    }

    @Test
    void theStepOfABaselineIsThatOfItsArithmetic() {
        // 736,488 products of 12.5 ps and 43,374 values of 30 ps, three times for 32 images, 542,230 updates of 50 ps;
        // twice
        StepTime step = StepTime.of(BASELINE);

        assertThat(step.work())
                .isEqualTo(2 * (96 * (736_488 * 12.5e-12 + 43_374 * 30e-12) + 542_230 * 50e-12), within(1e-12));
        assertThat(step.images()).isEqualTo(32);
        assertThat(step.regions()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4", "6, 6", "8, 8", "12, 8", "16, 8", "64, 8"})
    void theBaselineGetsAsManyThreadsAsMakeItFaster(int processors, int threads) {
        assertThat(on(processors).of(EngineChoice.ONEDNN, BASELINE)).isEqualTo(threads);
    }

    @Test
    void littleWorkGetsFewThreadsAndMuchWorkMany() {
        assertThat(on(64).fastest(step(0.03, 32))).isEqualTo(1);
        assertThat(on(64).fastest(step(0.2, 32))).isEqualTo(2);
        assertThat(on(64).fastest(step(100, 128))).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.05, 32", "0.3, 32", "2, 32", "4, 32", "20, 100", "100, 128"})
    void aStepIsNeverSlowerWithMoreProcessors(double milliseconds, int images) {
        StepTime step = step(milliseconds, images);
        double[] seconds = IntStream.rangeClosed(1, MOST_PROCESSORS)
                .mapToDouble(processors -> step.on(on(processors).fastest(step)))
                .toArray();

        for (int i = 1; i < seconds.length; i++) {
            assertThat(seconds[i]).as("%d processors", i + 1).isLessThanOrEqualTo(seconds[i - 1]);
        }
        assertThat(seconds[0]).isEqualTo(milliseconds / 1000);
    }

    @Test
    void dl4jGetsOneThread() {
        assertThat(on(8).of(EngineChoice.DL4J, BASELINE)).isEqualTo(1);
    }

    @Test
    void whatTheUserWantsHoldsForEveryEngine() {
        ThreadRule four = new ThreadRule(OptionalInt.of(4), 2);

        assertThat(four.of(EngineChoice.ONEDNN, BASELINE)).isEqualTo(4);
        assertThat(four.of(EngineChoice.DL4J, BASELINE)).isEqualTo(4);
    }

    @Test
    void saysWhyThereAreAsMany() {
        assertThat(on(2).reason(EngineChoice.ONEDNN, BASELINE)).isEqualTo("2 threads, as many as there are processors");
        assertThat(on(16).reason(EngineChoice.ONEDNN, BASELINE))
                .isEqualTo("8 threads on 16 processors, as a step would not be faster with more");
        assertThat(on(16).reason(EngineChoice.DL4J, BASELINE)).isEqualTo("1 thread, as DL4J is slower with more");
        assertThat(new ThreadRule(OptionalInt.of(4), 2).reason(EngineChoice.ONEDNN, BASELINE))
                .isEqualTo("4 threads, as mnist.threads says");
    }
}
