package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.problem.ExperimentException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages experiments at random, always the same way, and holds whatever comes of it to the form of a problem. */
class MutationTest {
    private static final int VARIANTS = 3000;
    private static final int FEWER_VARIANTS = 400;
    private static final int MOST_MUTATIONS = 4;
    private static final Duration NOT_HANGING = Duration.ofSeconds(120);

    // the time of this thread on a processor, a thousand times what is usual, so that a busy machine changes nothing
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

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
            "1e999999999",
            "-0",
            "+1",
            ".5",
            "5.",
            "1,5",
            "0o17",
            "9223372036854775808",
            "2026-01-31",
            "12:30:45",
            "no",
            "on",
            "&a [*a]",
            "&a {b: *a}",
            "[&b [], *b, *b]",
            "? [a]\n: b\n",
            "!!binary x",
            "\"\\x00\"",
            "e\u0301\u0327\u200D",
            "\uFF11\uFF12",
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

    // on a real disk most of the time would go into truncating the same file over and over
    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final Path directory = memory.getPath("");

    /** What damaged experiments extend is there and sound. */
    @BeforeEach
    void writeAll() throws IOException {
        for (Path file : files()) {
            write(file.getFileName().toString(), Files.readString(file));
        }
    }

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    static List<Path> files() {
        return Experiments.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedExperimentRunsOrTellsItsProblems(Path file) throws IOException {
        String yaml = Files.readString(file);
        SplittableRandom random =
                new SplittableRandom(file.getFileName().toString().hashCode());
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
        SplittableRandom random =
                new SplittableRandom(file.getFileName().toString().hashCode());
        assertTimeoutPreemptively(NOT_HANGING, () -> {
            for (int i = 0; i < FEWER_VARIANTS; i++) {
                write("parent.yml", mutate(yaml, random));
                checkComposed(random.nextBoolean() ? CHILD : mutate(CHILD, random), List.of());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void readerAndSchemaJudgeADamagedExperimentAlike(Path file) throws IOException {
        // without a parent: what is missing or null beside one, no schema can judge
        String yaml =
                EffectiveYaml.of(ExperimentReader.read(file, file.getParent()).experiment());
        SplittableRandom random =
                new SplittableRandom(~file.getFileName().toString().hashCode());
        for (int i = 0; i < FEWER_VARIANTS; i++) {
            Agreement.check(write("x.yml", mutate(yaml, random)), directory);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedAssignmentHoldsOrTellsItsProblems(Path file) throws IOException {
        String yaml = Files.readString(file);
        SplittableRandom random =
                new SplittableRandom(file.getFileName().toString().hashCode());
        assertTimeoutPreemptively(NOT_HANGING, () -> {
            for (int i = 0; i < FEWER_VARIANTS; i++) {
                String text = mutate(ASSIGNMENTS, random);
                try {
                    checkComposed(yaml, Assignments.parse("mnist.set", text));
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
        Path file = write("x.yml", yaml);
        ExperimentReader reader = new ExperimentReader(directory, ArtifactJars.NONE, assignments);
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            LocatedExperiment read = reader.read(file);
            Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST);
        } catch (ExperimentException e) {
            assertAreProblems(yaml, e);
        }
        assertThat(THREADS.getCurrentThreadCpuTime() - before).as(yaml).isLessThan(LONGEST_NANOS);
    }

    private void checkComposed(String yaml, List<Assignment> assignments) throws IOException {
        check(yaml, assignments);
        try {
            ExperimentReader reader = new ExperimentReader(directory, ArtifactJars.NONE, assignments);
            assertReadsBack(reader.read(directory.resolve("x.yml")));
        } catch (ExperimentException alreadyChecked) {
            assertThat(alreadyChecked.problems()).isNotEmpty();
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
            assertThat(problem.location().source()).matches("(x|parent|base|baseline).yml|mnist.set .{0,500}");
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
        switch (random.nextInt(10)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, scrap);
            case 2 -> text.replace(from, to, scrap);
            case 3 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(1, 4)));
            case 4 -> text.setLength(from);
            case 5, 6 -> replaceWord(text, from, scrap);
            case 7 -> text.insert(startOfLine(text, from), line(text, from));
            case 8 -> text.insert(startOfLine(text, from), random.nextBoolean() ? "  " : "\t");
            default -> text.setCharAt(from, (char) random.nextInt(0x20, 0xD800));
        }
    }

    private static int startOfLine(StringBuilder text, int at) {
        return text.lastIndexOf("\n", at - 1) + 1;
    }

    private static String line(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        return text.substring(startOfLine(text, at), end < 0 ? text.length() : end + 1);
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
