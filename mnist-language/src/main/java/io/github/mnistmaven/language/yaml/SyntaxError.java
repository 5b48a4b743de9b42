package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the words of an author what the YAML parser says in its own: where it was, and what was wrong there. */
final class SyntaxError {
    private static final String LINE = "{line}";

    /**
     * What the parser means by its words.
     *
     * @param context part of what it was doing
     * @param problem part of what it found
     * @param message the same for authors; {@value #LINE} stands for the line where the parser began to do it
     */
    private record Meaning(String context, String problem, String message) {}

    // the first that fits counts
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("", "(TAB)", "a tab can't indent YAML; use spaces"),
            new Meaning("", "cannot start any token", "text can't begin with this character; put the text in quotes"),
            new Meaning(
                    "",
                    "mapping values are not allowed",
                    "a key can't stand here; check the indentation, or quote text that has a colon"),
            new Meaning("", "sequence entries are not allowed", "a list item can't stand here; begin it on a new line"),
            new Meaning(
                    "",
                    "could not find expected ':'",
                    "expected a key and a colon, as in 'key: value'; check the indentation"),
            new Meaning("", "undefined tag handle", "tags are not supported; remove the text that begins with '!'"),
            new Meaning("", "YAML directive", "this line, which begins with '%', is not needed; remove it"),
            new Meaning("", "YAML document (version", "this line, which begins with '%', is not needed; remove it"),
            new Meaning("directive", "", "this line, which begins with '%', is not needed; remove it"),
            new Meaning(
                    "double-quoted scalar",
                    "",
                    "an unknown escape; in double quotes write \\\\ for a backslash, or use single quotes"),
            new Meaning("quoted scalar", "", "a quoted text is not closed; it begins in line " + LINE),
            new Meaning("flow sequence", "", "a list in brackets lacks a ',' or its ']'; it begins in line " + LINE),
            new Meaning("flow mapping", "", "a mapping in braces lacks a ',' or its '}'; it begins in line " + LINE),
            new Meaning(
                    "block mapping",
                    "",
                    "this does not line up with the keys that begin in line " + LINE + "; check the indentation"),
            new Meaning(
                    "block collection",
                    "",
                    "this does not line up with the list items that begin in line " + LINE
                            + "; check the indentation"));

    private SyntaxError() {}

    /** Where {@code error} was found. */
    static Mark mark(MarkedYAMLException error) {
        return Objects.requireNonNullElse(error.getProblemMark(), error.getContextMark());
    }

    /** What {@code error} means. */
    static String message(MarkedYAMLException error) {
        String context = Objects.requireNonNullElse(error.getContext(), "");
        String problem = Objects.requireNonNullElse(error.getProblem(), "");
        Mark begin = Objects.requireNonNullElse(error.getContextMark(), error.getProblemMark());
        return MEANINGS.stream()
                .filter(meaning -> context.contains(meaning.context()) && problem.contains(meaning.problem()))
                .findFirst()
                .map(meaning -> meaning.message().replace(LINE, String.valueOf(begin.getLine() + 1)))
                .orElseGet(() -> "not YAML: " + Quoted.of(problem));
    }
}
