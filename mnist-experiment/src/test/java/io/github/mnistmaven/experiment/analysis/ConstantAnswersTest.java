package io.github.mnistmaven.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantAnswersTest {
    private static final List<Integer> MOSTLY_A = List.of(540, 30, 30);

    @Test
    void oneAnswerForAllIsToldWithItsShareOfTheTrainingImages() {
        ConstantAnswers answers = of(List.of(25, 0, 0), List.of(40, 0, 0), List.of(35, 0, 0));

        assertThat(answers.holds()).isTrue();
        assertThat(answers.inWords()).isEqualTo("answers a for every test image; 90.00 % of the training images are a");
    }

    @Test
    void nearlyOneAnswerIsToldWithHowNearly() {
        ConstantAnswers answers = of(List.of(500, 1, 0), List.of(255, 3, 0), List.of(241, 0, 0));

        assertThat(answers.holds()).isTrue();
        assertThat(answers.inWords())
                .isEqualTo("answers a for 99.60 % of the test images; 90.00 % of the training images are a");
    }

    @Test
    void whoeverTellsSomeImagesApartDoesNotAnswerAlike() {
        // 98.9 % are answered alike
        assertThat(of(List.of(500, 0, 0), List.of(245, 6, 5), List.of(244, 0, 0))
                        .holds())
                .isFalse();
        // 99.5 % are, but of the ten images of other classes five are recognised
        assertThat(of(List.of(990, 0, 0), List.of(5, 5, 0), List.of(0, 0, 0)).holds())
                .isFalse();
    }

    @Test
    void aTestSetOfOneClassShowsNothing() {
        assertThat(of(List.of(300, 0, 0), List.of(0, 0, 0), List.of(0, 0, 0)).holds())
                .isFalse();
    }

    private static ConstantAnswers of(List<Integer> a, List<Integer> b, List<Integer> c) {
        return ConstantAnswers.of(List.of(a, b, c), List.of("a", "b", "c"), MOSTLY_A);
    }
}
