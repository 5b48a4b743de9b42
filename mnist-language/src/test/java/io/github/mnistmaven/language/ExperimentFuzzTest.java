package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damaged experiments: they plan, or tell their problems, each on one line with its place. */
class ExperimentFuzzTest {
    private static final int CASES = 1500;
    private static final int FEWER_CASES = 200;

    private static final Mutation MUTATION = new Mutation(List.of(
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
            "same",
            Mutation.HOSTILE));

    private static final String CHILD = """
            schema: 1
            extends: parent.yml
            training: {epochs: 2, optimizer: {adam: {beta_1: 0.5}}}
            regularization: {early_stopping: null, augmentation: {rotation: 5}}
            """;

    private static final String IN_JAR =
            "schema: 1\nextends: {artifact: 'com.acme:experiments:1.0', file: dir/base.yml}\n";

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
        for (Path file : Experiments.files()) {
            write(file.getFileName().toString(), Files.readString(file));
        }
    }

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    @Test
    void aDamagedExperimentRunsOrTellsItsProblems() {
        int accepted = Fuzz.run(
                "experiments", CASES, random -> read(MUTATION.damage(anyExperiment(random), random), List.of()));

        assertThat(accepted).isPositive();
    }

    @Test
    void aDamagedParentRunsOrTellsItsProblems() {
        Fuzz.run("parents", FEWER_CASES, random -> {
            String base = anyExperiment(random);
            write("base.yml", base);
            write("parent.yml", MUTATION.damage(base + PARENT, random));
            return compose(random.nextBoolean() ? CHILD : MUTATION.damage(CHILD, random), List.of());
        });
    }

    @Test
    void readerAndSchemaJudgeADamagedExperimentAlike() {
        // without a parent: what is missing or null beside one, no schema can judge
        Fuzz.run("experiments and their schema", FEWER_CASES, random -> {
            Path file = any(random);
            String yaml = EffectiveYaml.of(
                    ExperimentReader.read(file, file.getParent()).experiment());
            List<Problem> problems = Agreement.check(write("x.yml", MUTATION.damage(yaml, random)), directory);
            return problems.isEmpty() ? null : new ExperimentException(problems).getMessage();
        });
    }

    @Test
    void aDamagedAssignmentHoldsOrTellsItsProblems() {
        Fuzz.run("assignments", FEWER_CASES, random -> {
            try {
                return compose(
                        anyExperiment(random), Assignments.parse("mnist.set", MUTATION.damage(ASSIGNMENTS, random)));
            } catch (ExperimentException e) {
                return problems(e);
            }
        });
    }

    @Test
    void aDamagedJarGivesItsFileOrTellsWhatIsWrong() {
        Fuzz.run("jars", FEWER_CASES, random -> {
            Path jar = Files.write(directory.resolve("experiments.jar"), Mutation.damage(jar(), random));
            ExperimentReader reader = new ExperimentReader(directory, coordinates -> jar, List.of());
            try {
                reader.read(write("x.yml", IN_JAR));
                return null;
            } catch (ExperimentException e) {
                return e.getMessage();
            }
        });
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("other.txt", "dir/base.yml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Composing.BASE.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Path any(SplittableRandom random) {
        List<Path> files = Experiments.files();
        return files.get(random.nextInt(files.size()));
    }

    private static String anyExperiment(SplittableRandom random) throws IOException {
        return Files.readString(any(random));
    }

    private String read(String yaml, List<Assignment> assignments) throws IOException {
        try {
            LocatedExperiment read = reader(assignments).read(write("x.yml", yaml));
            Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE);
            return null;
        } catch (ExperimentException e) {
            return problems(e);
        }
    }

    private String compose(String yaml, List<Assignment> assignments) throws IOException {
        String refusal = read(yaml, assignments);
        try {
            assertReadsBack(reader(assignments).read(directory.resolve("x.yml")));
        } catch (ExperimentException alreadyTold) {
            assertThat(refusal).isNotNull();
        }
        return refusal;
    }

    private ExperimentReader reader(List<Assignment> assignments) {
        return new ExperimentReader(directory, ArtifactJars.NONE, assignments);
    }

    private void assertReadsBack(LocatedExperiment read) throws IOException {
        String annotated = EffectiveYaml.annotated(read);
        assertThat(ExperimentReader.read(write("annotated.yml", annotated), directory)
                        .experiment())
                .as(annotated)
                .isEqualTo(read.experiment());
    }

    private static String problems(ExperimentException e) {
        assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.location().source()).matches("(x|parent|base|baseline).yml|mnist.set .{0,500}");
            assertThat(problem.message()).hasLineCount(1).hasSizeLessThan(600);
        });
        return e.getMessage();
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.write(directory.resolve(name), yaml.getBytes(StandardCharsets.UTF_8));
    }
}
