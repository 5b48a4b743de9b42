package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassCountsTest {
    /** The second class has no images. */
    private static final List<List<Integer>> GAPS =
            List.of(List.of(35, 0, 15, 50), List.of(0, 0, 0, 0), List.of(25, 40, 35, 0), List.of(22, 20, 20, 38));

    /** Recalls of 35, 35 and 38 %; the second class, of which there are only answers, has an F1 of 0. */
    @Test
    void meansAreOfTheClassesThatThereAre() {
        ClassCounts counts = ClassCounts.of(GAPS);

        assertThat(counts.accuracy()).hasValue(0.36);
        assertThat(counts.balancedAccuracy().orElseThrow()).isCloseTo(0.36, within(1e-12));
        assertThat(counts.worstRecall()).hasValue(0.35);
        assertThat(counts.macroF1().orElseThrow())
                .isCloseTo((70.0 / 182 + 0 + 70.0 / 170 + 76.0 / 188) / 4, within(1e-12));
        assertThat(counts.macroPrecision().orElseThrow())
                .isCloseTo((35.0 / 82 + 35.0 / 70 + 38.0 / 88) / 3, within(1e-12));
    }

    /** Of a class that is neither there nor answered nothing is defined, so no mean has it. */
    @Test
    void aClassOfNeitherImagesNorAnswersCountsNowhere() {
        ClassCounts counts = ClassCounts.of(List.of(List.of(3, 1, 0), List.of(2, 4, 0), List.of(0, 0, 0)));

        assertThat(counts.balancedAccuracy().orElseThrow()).isCloseTo((3 / 4.0 + 4 / 6.0) / 2, within(1e-12));
        assertThat(counts.macroF1().orElseThrow()).isCloseTo((6 / 9.0 + 8 / 11.0) / 2, within(1e-12));
    }

    @Test
    void aClassThatIsNeverAnsweredHasARecallAndAnF1OfZero() {
        ClassCounts counts = ClassCounts.of(List.of(List.of(0, 2), List.of(0, 2)));

        assertThat(counts.balancedAccuracy()).hasValue(0.5);
        assertThat(counts.macroF1().orElseThrow()).isCloseTo((0 + 4 / 6.0) / 2, within(1e-12));
        assertThat(counts.worstRecall()).hasValue(0);
        assertThat(counts.macroPrecision()).hasValue(0.5);
    }

    @Test
    void withoutImagesNothingIsDefined() {
        ClassCounts none = ClassCounts.of(List.of(List.of(0, 0), List.of(0, 0)));

        assertThat(none.accuracy()).isEmpty();
        assertThat(none.balancedAccuracy()).isEmpty();
        assertThat(none.macroF1()).isEmpty();
        assertThat(none.worstRecall()).isEmpty();
    }

    @Test
    void countsOfBatchesAddUpToThoseOfAll() {
        Probabilities answers = new Probabilities(3, new float[] {
            0.6f, 0.3f, 0.1f, 0.2f, 0.7f, 0.1f, 0.5f, 0.1f, 0.4f, 0.1f, 0.1f, 0.8f,
        });

        ClassCounts all = ClassCounts.of(answers, new int[] {0, 1, 2, 2});

        assertThat(all.classes())
                .containsExactly(new ClassScores(1, 2, 1), new ClassScores(1, 1, 1), new ClassScores(2, 1, 1));
        assertThat(all.plus(all).half()).isEqualTo(all);
    }
}
