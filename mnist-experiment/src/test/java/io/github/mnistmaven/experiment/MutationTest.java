package io.github.mnistmaven.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mnistmaven.experiment.composition.ArtifactJars;
import io.github.mnistmaven.experiment.composition.Assignments;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.definition.Assignment;
import io.github.mnistmaven.experiment.language.EffectiveYaml;
import io.github.mnistmaven.experiment.language.ExperimentReader;
import io.github.mnistmaven.experiment.language.LocatedExperiment;
import io.github.mnistmaven.experiment.plan.Planner;
import io.github.mnistmaven.experiment.problem.ExperimentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages experiments at random, always the same way, and holds whatever comes of it to the form of a problem. */
class MutationTest {
    private static final int VARIANTS = 400;
    private static final int MOST_MUTATIONS = 4;
    private static final Duration NOT_HANGING = Duration.ofSeconds(60);

    private static final List<String> SCRAPS = List.of(
            "\t",
            "\n",
            "\n\n  ",
            "  ",
            ": ",
            "- ",
            ",",
            "#",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            "[[[[",
            "}}}}",
            "&a ",
            "*a",
            "<<: *a",
            "!!int ",
            "!x ",
            "? ",
            "|\n",
            ">-\n",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "\0",
            "\uFEFF",
            "\u202E",
            "\u2028",
            "\u0085",
            "\uD83D\uDE00",
            "\"\\UFFFFFFFF\"",
            "\"\\ud800\"",
            "null",
            "~",
            "true",
            "yes",
            "-1",
            "0",
            "010",
            "1e3",
            "1e999",
            ".nan",
            ".inf",
            "99999999999999999999",
            "2147483648",
            "0x7fffffff",
            "10_000",
            "1.5",
            "{}",
            "[]",
            "65536",
            "100000",
            "softmax",
            "flatten",
            "same");

    private static final String CHILD = """
            schema: 1
            extends: parent.yml
            training: {epochs: 2, optimizer: {adam: {beta_1: 0.5}}}
            regularization: {early_stopping: null, augmentation: {rotation: 5}}
            """;

    private static final String PARENT = "extends: {file: base.yml}\n";

    private static final String ASSIGNMENTS = "training.epochs=3,model[0].conv2d.filters=64,training.optimizer={sgd:"
            + " {learning_rate: 0.1}},regularization.augmentation.elastic.alpha=8,description='it''s, well',"
            + "model[1]=\"flatten\",regularization.early_stopping=null,model[3].dense.units=5,data.dataset={idx: ../x}";

    @TempDir
    Path directory;

    static List<Path> files() {
        return Experiments.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedExperimentRunsOrTellsItsProblems(Path file) throws IOException {
        String yaml = Files.readString(file);
        SplittableRandom random = new SplittableRandom(file.getFileName().hashCode());
        assertTimeoutPreemptively(NOT_HANGING, () -> {
            for (int i = 0; i < VARIANTS; i++) {
                check(mutate(yaml, random));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedParentRunsOrTellsItsProblems(Path file) throws IOException {
        String yaml = Files.readString(file) + PARENT;
        write("base.yml", Files.readString(file));
        SplittableRandom random = new SplittableRandom(file.getFileName().hashCode());
        assertTimeoutPreemptively(NOT_HANGING, () -> {
            for (int i = 0; i < VARIANTS; i++) {
                write("parent.yml", mutate(yaml, random));
                check(random.nextBoolean() ? CHILD : mutate(CHILD, random), List.of());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedAssignmentHoldsOrTellsItsProblems(Path file) throws IOException {
        String yaml = Files.readString(file);
        SplittableRandom random = new SplittableRandom(file.getFileName().hashCode());
        assertTimeoutPreemptively(NOT_HANGING, () -> {
            for (int i = 0; i < VARIANTS; i++) {
                String text = mutate(ASSIGNMENTS, random);
                try {
                    check(yaml, Assignments.parse("mnist.set", text));
                } catch (ExperimentException e) {
                    assertAreProblems(text, e);
                }
            }
        });
    }

    private void check(String yaml) throws IOException {
        check(yaml, List.of());
    }

    private void check(String yaml, List<Assignment> assignments) throws IOException {
        write("x.yml", yaml);
        try {
            LocatedExperiment read =
                    new ExperimentReader(directory, ArtifactJars.NONE, assignments).read(directory.resolve("x.yml"));
            assertReadsBack(read);
            Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST);
        } catch (ExperimentException e) {
            assertAreProblems(yaml, e);
        }
    }

    private void assertReadsBack(LocatedExperiment read) throws IOException {
        String annotated = EffectiveYaml.annotated(read);
        assertThat(ExperimentReader.read(write("annotated.yml", annotated), directory)
                        .experiment())
                .as(annotated)
                .isEqualTo(read.experiment());
    }

    private static void assertAreProblems(String damaged, ExperimentException e) {
        assertThat(e.problems()).as(damaged).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.location().source()).matches("x.yml|parent.yml|base.yml|mnist.set .{0,500}");
            assertThat(problem.message()).hasLineCount(1).hasSizeLessThan(400);
        });
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.write(directory.resolve(name), yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String mutate(String yaml, SplittableRandom random) {
        StringBuilder text = new StringBuilder(yaml);
        int mutations = random.nextInt(1, MOST_MUTATIONS + 1);
        for (int i = 0; i < mutations && !text.isEmpty(); i++) {
            mutate(text, random);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(1, 30));
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, scrap);
            case 2 -> text.replace(from, to, scrap);
            case 3 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(1, 4)));
            case 4 -> text.setLength(from);
            case 5 -> replaceWord(text, from, scrap);
            default -> text.setCharAt(from, (char) random.nextInt(0x20, 0xD800));
        }
    }

    /** Swaps a whole word, mostly a key or a value, so that more than the syntax is tried. */
    private static void replaceWord(StringBuilder text, int at, String scrap) {
        int from = at;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        text.replace(from, to, scrap);
    }
}
