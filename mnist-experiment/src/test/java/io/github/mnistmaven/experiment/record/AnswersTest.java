package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void upTo256ClassesAreBytes() {
        Answers answers = Answers.of(new int[] {0, 255}, new int[] {1, 2});

        assertThat(answers).isEqualTo(new Answers(1, "AP8=", "AQI="));
        assertThat(answers.decodedLabels()).containsExactly(0, 255);
        assertThat(answers.decodedPredicted()).containsExactly(1, 2);
    }

    @Test
    void moreClassesAreTwoBytesEachTheHigherFirst() {
        Answers answers = Answers.of(new int[] {0, 255, 1}, new int[] {256, 999, 0});

        assertThat(answers).isEqualTo(new Answers(2, "AAAA/wAB", "AQAD5wAA"));
        assertThat(answers.decodedLabels()).containsExactly(0, 255, 1);
        assertThat(answers.decodedPredicted()).containsExactly(256, 999, 0);
    }

    @Test
    void halfAClassIsRefused() {
        assertThatThrownBy(() -> new Answers(2, "AP8B", "AP8B").decodedLabels())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 bytes are not classes of 2 each");
    }
}
