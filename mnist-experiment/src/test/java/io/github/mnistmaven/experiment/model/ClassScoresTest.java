package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassScoresTest {

    @Test
    void withoutImagesThereIsNoRecallAndWithoutAnswersNoPrecision() {
        ClassScores noImages = new ClassScores(0, 60, 0);
        ClassScores noAnswers = new ClassScores(100, 0, 0);

        assertThat(noImages.recall()).isEmpty();
        assertThat(noImages.precision()).hasValue(0);
        assertThat(noAnswers.recall()).hasValue(0);
        assertThat(noAnswers.precision()).isEmpty();
    }

    @Test
    void f1IsZeroUnlessBothAreMissing() {
        assertThat(new ClassScores(0, 60, 0).f1()).hasValue(0);
        assertThat(new ClassScores(100, 0, 0).f1()).hasValue(0);
        assertThat(new ClassScores(0, 0, 0).f1()).isEmpty();
        assertThat(new ClassScores(100, 60, 40).f1()).hasValue(80 / 160.0);
    }
}
