package io.github.mnistmaven.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.language.Agreement;
import io.github.mnistmaven.experiment.language.ExperimentReader;
import io.github.mnistmaven.experiment.language.LocatedExperiment;
import io.github.mnistmaven.experiment.plan.Planner;
import io.github.mnistmaven.experiment.problem.ExperimentException;
import io.github.mnistmaven.experiment.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
    private static final int VARIANTS = 3000;
    private static final int VARIANTS_FOR_THE_SCHEMA = 400;
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

    @TempDir
    Path directory;

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

    private void check(String yaml) throws IOException {
        Path file = Files.write(directory.resolve("x.yml"), yaml.getBytes(StandardCharsets.UTF_8));
        long before = THREADS.getCurrentThreadCpuTime();
        List<Problem> problems = problems(file);
        assertThat(THREADS.getCurrentThreadCpuTime() - before).as(yaml).isLessThan(LONGEST_NANOS);
        assertThat(problems).as(yaml).allSatisfy(problem -> {
            assertThat(problem.location().source()).isEqualTo("x.yml");
            assertThat(problem.message()).hasLineCount(1).hasSizeLessThan(400);
        });
    }

    private List<Problem> problems(Path file) {
        try {
            LocatedExperiment read = ExperimentReader.read(file, directory);
            Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST);
            return List.of();
        } catch (ExperimentException e) {
            assertThat(e.problems()).isNotEmpty();
            return e.problems();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readerAndSchemaJudgeADamagedExperimentAlike(Path file) throws IOException {
        String yaml = Files.readString(file);
        SplittableRandom random =
                new SplittableRandom(~file.getFileName().toString().hashCode());
        for (int i = 0; i < VARIANTS_FOR_THE_SCHEMA; i++) {
            String damaged = mutate(yaml, random);
            Agreement.check(Files.writeString(directory.resolve("x.yml"), damaged), directory);
        }
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
