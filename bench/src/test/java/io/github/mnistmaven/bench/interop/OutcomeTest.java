package io.github.mnistmaven.bench.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.record.Answers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {
    @TempDir
    private Path directory;

    @Test
    void theSameNetworkHasNoProblem() throws Exception {
        Outcome outcome = answered(0.25f, 0.75f, 0.5f, 0.5f);

        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.right()).hasValue(2);
    }

    @Test
    void otherProbabilitiesAreAProblem() throws Exception {
        assertThat(answered(0.125f, 0.875f, 0.5f, 0.5f).problem())
                .contains("DL4J, dl4j.zip, net: probabilities differ by 1.3e-01, which is more than 1e-05");
    }

    @Test
    void anImageThatIsClassifiedOtherwiseIsAProblem() throws Exception {
        assertThat(answered(0.25f, 0.75f, 0.499999f, 0.500001f).problem())
                .contains("DL4J, dl4j.zip, net: 1 images are classified right, its record says 2");
    }

    @Test
    void aRefusalIsAProblem() {
        assertThat(Outcome.refused(subject(), Way.KERAS_APART, "ValueError: no").problem())
                .contains("Keras, model.json, model.weights.h5, net: ValueError: no");
    }

    private Outcome answered(float... probabilities) throws Exception {
        ByteBuffer bytes =
                ByteBuffer.allocate(probabilities.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(probabilities);
        Subject subject = subject();
        Files.createDirectories(subject.answer(Way.DL4J).getParent());
        Files.write(subject.answer(Way.DL4J), bytes.array());
        return Outcome.answered(subject, Way.DL4J);
    }

    private Subject subject() {
        return new Subject(
                "net",
                directory,
                List.of(),
                List.of(),
                new Answer(new float[] {0.25f, 0.75f, 0.5f, 0.5f}, 2),
                Optional.of(Answers.of(new int[] {1, 0}, new int[] {1, 0})));
    }
}
