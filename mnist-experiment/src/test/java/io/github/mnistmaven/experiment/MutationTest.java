package io.github.mnistmaven.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mnistmaven.experiment.data.DatasetFacts;
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

    private void check(String yaml) throws IOException {
        Path file = Files.write(directory.resolve("x.yml"), yaml.getBytes(StandardCharsets.UTF_8));
        try {
            LocatedExperiment read = ExperimentReader.read(file, directory);
            Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST);
        } catch (ExperimentException e) {
            assertThat(e.problems()).as(yaml).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.location().source()).isEqualTo("x.yml");
                assertThat(problem.message()).hasLineCount(1).hasSizeLessThan(400);
            });
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
