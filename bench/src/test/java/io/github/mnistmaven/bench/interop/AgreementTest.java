package io.github.mnistmaven.bench.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Answer ANSWER = new Answer(new float[] {0.25f, 0.75f, 0.5f, 0.5f}, 2);
    private static final Subject TRAINED = new Subject(
            "baseline",
            Path.of("baseline"),
            List.of(new WrittenFile("model.zip", 2_171_052, 12.3)),
            List.of(),
            ANSWER,
            Optional.of(Answers.of(new int[] {1, 1}, new int[] {1, 0})));
    private static final Subject RANDOM =
            new Subject("random-0", Path.of("random-0"), List.of(), List.of(), ANSWER, Optional.empty());
    private static final Subject LACKING = new Subject(
            "random-1",
            Path.of("random-1"),
            List.of(),
            List.of(new FormatLack(ModelFormat.DL4J, "no such layer")),
            ANSWER,
            Optional.empty());

    private final Agreement agreement = new Agreement(
            List.of(TRAINED, RANDOM, LACKING),
            Map.of(Library.DL4J, "DL4J 1"),
            List.of(
                    new Outcome(TRAINED, Way.DL4J, 2e-7, OptionalInt.of(1), Optional.empty()),
                    new Outcome(RANDOM, Way.DL4J, 3e-7, OptionalInt.empty(), Optional.empty())),
            List.of(new Absent("Keras", "not found: python3")),
            List.of(Check.passed("seed.py", "prints it"), Check.skipped("WithDl4j.java", "it is not there")));

    @Test
    void whatIsNotThereIsNoProblem() {
        assertThat(agreement.problems()).isEmpty();
    }

    @Test
    void whateverDoesNotHoldIs() {
        Subject wrong = new Subject(
                "wrong",
                Path.of("wrong"),
                List.of(),
                List.of(),
                ANSWER,
                Optional.of(Answers.of(new int[] {1, 1}, new int[] {1, 1})));
        Agreement broken = new Agreement(
                List.of(wrong),
                Map.of(),
                List.of(Outcome.refused(wrong, Way.TORCH, "KeyError: 'x'")),
                List.of(),
                List.of(Check.failed("seed.py", "no such file")));

        assertThat(broken.problems())
                .containsExactly(
                        "mnist-runtime, model.zip, wrong: 1 images are classified right, its record says 2",
                        "PyTorch, model.zip, wrong: KeyError: 'x'",
                        "seed.py: no such file");
    }

    @Test
    void theTextHasAllOfIt() {
        assertThat(AgreementText.of(agreement))
                .contains("| dl4j.zip | DL4J 1 | 1 trained | 0 | 2.0e-07 | 0 |")
                .contains("| dl4j.zip | DL4J 1 | 1 random | 1 | 3.0e-07 | 0 |")
                .contains("| baseline | 50.00 | 50.00 | 50.00 |")
                .contains("| model.zip | 2,171,052 | 12 |")
                .contains("- seed.py: prints it\n")
                .contains("- WithDl4j.java: skipped, it is not there\n")
                .contains("- Keras: skipped, not found: python3\n")
                .doesNotContain("FAILED");
    }
}
