package io.github.mnistmaven.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClassScoresTest {
    private static final List<List<Integer>> GAPS =
            List.of(List.of(35, 0, 15, 50), List.of(0, 0, 0, 0), List.of(25, 40, 35, 0), List.of(22, 20, 20, 38));

    /** The classes that have images have recalls of 35, 35 and 38 %. */
    @Test
    void meansAreOfTheClassesThatHaveImages() {
        List<ClassScores> classes = ClassScores.of(GAPS);

        assertThat(mean(classes, ClassScores::recall)).isCloseTo(0.36, within(1e-12));
        assertThat(mean(classes, ClassScores::f1)).isCloseTo((70.0 / 182 + 70.0 / 170 + 76.0 / 188) / 3, within(1e-12));
        assertThat(mean(classes, ClassScores::precision))
                .isCloseTo((35.0 / 82 + 35.0 / 70 + 38.0 / 88) / 3, within(1e-12));
    }

    @Test
    void withoutImagesRecallAndF1AreNotDefined() {
        ClassScores none = new ClassScores(0, 60, 0);

        assertThat(none.recall()).isEmpty();
        assertThat(none.f1()).isEmpty();
        assertThat(none.precision()).hasValue(0);
        assertThat(new ClassScores(0, 0, 0).precision()).isEmpty();
    }

    @Test
    void aClassThatIsNeverAnsweredHasNoPrecisionAndAnF1OfZero() {
        ClassScores never = new ClassScores(100, 0, 0);

        assertThat(never.recall()).hasValue(0);
        assertThat(never.f1()).hasValue(0);
        assertThat(never.precision()).isEmpty();
        assertThat(mean(List.of(never, new ClassScores(100, 50, 50)), ClassScores::precision))
                .isEqualTo(1);
        assertThat(ClassScores.mean(List.of(new ClassScores(0, 7, 0)), ClassScores::recall))
                .isEmpty();
    }

    private static double mean(List<ClassScores> classes, Function<ClassScores, OptionalDouble> figure) {
        return ClassScores.mean(classes, figure).orElseThrow();
    }
}
