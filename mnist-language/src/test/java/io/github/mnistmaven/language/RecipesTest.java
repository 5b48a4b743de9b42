package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Well-known recipes: as their authors have them, only written as YAML, and as docs/recipes.md has them. */
class RecipesTest {
    private static final Path PAGE = Path.of("..", "docs", "recipes.md");
    private static final Path INPUTS = Path.of("src", "test", "resources", "recipes");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String ANSWER = "# ";

    @TempDir
    private Path directory;

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted().toList();
        }
    }

    static Stream<String> recipes() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE)).results().map(match -> match.group(1));
    }

    /** A recipe fits, or each word that does not is answered in one line; its answers stand below it. */
    @ParameterizedTest
    @MethodSource("inputs")
    void whatAnAuthorWroteFitsOrIsAnswered(Path input) throws IOException {
        List<String> lines = Files.readAllLines(input);
        List<String> answers = lines.stream()
                .filter(line -> line.startsWith(ANSWER))
                .map(line -> line.substring(ANSWER.length()))
                .toList();

        assertThat(problems(Files.readString(input))).containsExactlyElementsOf(answers);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatThePageSaysIsPlanned(String recipe) throws IOException {
        assertThat(problems(recipe)).isEmpty();
    }

    @Test
    void thePageHasARecipeForEachOfThem() throws IOException {
        assertThat(recipes()).hasSameSizeAs(inputs());
    }

    private List<String> problems(String yaml) throws IOException {
        try {
            LocatedExperiment read =
                    ExperimentReader.read(Files.writeString(directory.resolve("x.yml"), yaml), directory);
            Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE);
            return List.of();
        } catch (ExperimentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
