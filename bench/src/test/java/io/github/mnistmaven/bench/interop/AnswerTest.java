package io.github.mnistmaven.bench.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTest {
    private static final Answer ANSWER = new Answer(new float[] {0.25f, 0.5f, 0.25f, 0.5f, 0.5f, 0}, 3);

    @TempDir
    private Path directory;

    @Test
    void theFirstOfTheMostProbableClassesIsTheLabel() {
        assertThat(ANSWER.images()).isEqualTo(2);
        assertThat(ANSWER.label(0)).isEqualTo(1);
        assertThat(ANSWER.label(1)).isZero();
        assertThat(ANSWER.confidence(1)).isEqualTo(0.5f);
        assertThat(ANSWER.right(new int[] {1, 2})).isOne();
    }

    @Test
    void theLargestDifferenceOfAnyProbabilityCounts() {
        Answer other = new Answer(new float[] {0.25f, 0.5f, 0.25f, 0.25f, 0.625f, 0.125f}, 3);

        assertThat(ANSWER.difference(ANSWER)).isZero();
        assertThat(ANSWER.difference(other)).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void whatIsNoNumberOrNotOfTheSameImagesDiffersWithoutBound() {
        assertThat(ANSWER.difference(new Answer(new float[] {0.25f, 0.5f, Float.NaN, 0.5f, 0.5f, 0}, 3)))
                .isInfinite();
        assertThat(ANSWER.difference(new Answer(new float[] {0.25f, 0.5f, 0.25f}, 3)))
                .isInfinite();
    }

    @Test
    void numbersAreReadLowestByteFirst() throws Exception {
        Path file = Files.write(directory.resolve("a.f32"), new byte[] {0, 0, 0, 0x3f, 0, 0, (byte) 0x80, 0x3e});

        assertThat(Answer.read(file, 2).probabilities()).containsExactly(0.5f, 0.25f);
    }
}
