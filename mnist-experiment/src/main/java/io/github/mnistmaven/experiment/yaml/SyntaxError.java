package io.github.mnistmaven.experiment.yaml;

import io.github.mnistmaven.experiment.problem.Location;
import io.github.mnistmaven.experiment.problem.Problem;
import io.github.mnistmaven.experiment.problem.Quoted;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the words of an author what the YAML parser says in its own. */
final class SyntaxError {
    private final String source;
    private final MarkedYAMLException error;
    private final String context;
    private final String problem;

    SyntaxError(String source, MarkedYAMLException error) {
        this.source = source;
        this.error = error;
        this.context = Objects.requireNonNullElse(error.getContext(), "");
        this.problem = Objects.requireNonNullElse(error.getProblem(), "");
    }

    Problem problem() {
        Mark mark = error.getProblemMark() != null ? error.getProblemMark() : error.getContextMark();
        Location location =
                mark == null ? Location.of(source) : new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
        return new Problem(location, message());
    }

    private String message() {
        if (problem.contains("(TAB)")) {
            return "a tab can't indent YAML; use spaces";
        } else if (problem.contains("cannot start any token")) {
            return "text can't begin with this character; put the text in quotes";
        } else if (problem.startsWith("mapping values are not allowed")) {
            return "a key can't stand here; check the indentation, or quote text that has a colon";
        } else if (problem.startsWith("sequence entries are not allowed")) {
            return "a list item can't stand here; begin it on a new line";
        } else if (problem.startsWith("could not find expected ':'")) {
            return "expected a key and a colon, as in 'key: value'; check the indentation";
        } else if (context.contains("double-quoted scalar")) {
            return "an unknown escape; in double quotes write \\\\ for a backslash, or use single quotes";
        } else if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            return "a quoted text is not closed" + beginning();
        } else if (context.contains("flow sequence")) {
            return "a list in brackets lacks a ',' or its ']'" + beginning();
        } else if (context.contains("flow mapping")) {
            return "a mapping in braces lacks a ',' or its '}'" + beginning();
        } else if (context.contains("block mapping")) {
            return "this does not line up with the keys" + since() + "; check the indentation";
        } else if (context.contains("block collection")) {
            return "this does not line up with the list items" + since() + "; check the indentation";
        } else if (problem.contains("YAML directive")
                || problem.contains("YAML document (version")
                || context.contains("directive")) {
            return "this line, which begins with '%', is not needed; remove it";
        } else if (problem.startsWith("found undefined tag handle")) {
            return "tags are not supported; remove the text that begins with '!'";
        } else {
            return "not YAML: " + Quoted.of(problem.lines().findFirst().orElse("no reason given"));
        }
    }

    private String beginning() {
        return "; it begins in line " + contextLine();
    }

    private String since() {
        return " that begin in line " + contextLine();
    }

    private int contextLine() {
        return error.getContextMark().getLine() + 1;
    }
}
