package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlReader;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds of every file: the schema accepts it if the reader does, but for reasons that a schema can't express. */
public final class Agreement {

    /** All reasons of the reader that a JSON Schema has no words for, by what the reader says. */
    private static final List<Pattern> BEYOND_A_SCHEMA = List.of(
            // of YAML, and no longer there once it is JSON
            Pattern.compile("duplicate key .*"),
            Pattern.compile("tags are not supported; .*"),
            Pattern.compile("merge keys .* are not supported; .*"),
            Pattern.compile("a key must be a word.*"),
            Pattern.compile("text with the character .*"),
            // JSON has neither leading zeros nor integers apart from other whole numbers
            Pattern.compile(".*; write -?[0-9]+ without leading zeros"),
            Pattern.compile(".* found [-+]?[0-9.]+([eE][-+]?[0-9]+)?; write -?[0-9]+"),
            Pattern.compile("schema must be 1, .* found [-+]?(0+1|1\\.0*|[1-9]e0|0x1|0o1|\\+1); .*"),
            // across keys, or computed
            Pattern.compile(".* must not name a seed twice, .*"),
            Pattern.compile(".* must have a minval below its maxval, .*"),
            Pattern.compile(".* must have min or max"),
            Pattern.compile(".* must not have a fill_value with fill_mode: .*"),
            Pattern.compile(".* has trainable or head, which are of a trained model .*"),
            Pattern.compile(".* names the class .* twice; .*"),
            Pattern.compile(".* has a group that is not a regular expression: .*"),
            Pattern.compile(".* has a group without parentheses .*"),
            // of a file and its parents together
            Pattern.compile(".* must have one of .*"),
            Pattern.compile(".* must have (epochs|boundaries) in ascending order, each once"),
            Pattern.compile(".* must have decay_epochs, the length of the first cycle, .*"),
            Pattern.compile(".* must have no more than one of clipnorm and global_clipnorm; .*"),
            Pattern.compile(".* must have one more of values than of boundaries, .*"),
            Pattern.compile(".* found a list of 2; write .*, the lower end first"),
            Pattern.compile(".* can't be reached: min .* is above max .*"),
            Pattern.compile(".* can't have both strides and dilation_rate above 1, .*"),
            Pattern.compile(".* must be a time such as .*, found '[0-9hms]+'"),
            // not of the file's content
            Pattern.compile("the file's name, .*"),
            Pattern.compile("there is no file .*"));

    private Agreement() {}

    /**
     * Asserts that schema and reader judge {@code file} alike.
     *
     * @param base the directory that messages leave out of the file's name
     * @return the reader's problems, none if it accepts the file
     */
    public static List<Problem> check(Path file, Path base) {
        List<Problem> problems = problems(file, base);
        yaml(file).ifPresent(yaml -> {
            List<String> errors = SchemaValidator.errors(yaml);
            if (problems.isEmpty()) {
                assertThat(errors)
                        .as("what the schema says against a file that the reader accepts: %s", yaml)
                        .isEmpty();
            } else if (!problems.stream().allMatch(Agreement::isBeyondASchema)) {
                assertThat(errors)
                        .as("what the schema says against a file of which the reader says %s", problems)
                        .isNotEmpty();
            }
        });
        return problems;
    }

    private static List<Problem> problems(Path file, Path base) {
        try {
            ExperimentReader.read(file, base);
            return List.of();
        } catch (ExperimentException e) {
            return e.problems();
        }
    }

    /** The value of a file; empty if it holds none. */
    private static Optional<YamlValue> yaml(Path file) {
        try {
            return Optional.of(YamlReader.read(file, "x.yml", new Problems()));
        } catch (ExperimentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBeyondASchema(Problem problem) {
        return BEYOND_A_SCHEMA.stream()
                .anyMatch(reason -> reason.matcher(problem.message()).matches());
    }
}
