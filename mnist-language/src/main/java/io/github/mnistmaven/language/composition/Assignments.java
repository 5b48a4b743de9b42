package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.definition.ValuePath;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlReader;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;

/** Reads assignments as people write them: {@code training.epochs=3,model[0].conv2d.filters=64}. */
public final class Assignments {
    private static final int LONGEST = 256 * 1024;
    private static final int LONGEST_SHOWN = 80;
    private static final String SYNTAX = "expected path=value, separated by commas, such as"
            + " training.epochs=3,model[0].conv2d.filters=64, with values in YAML";

    private Assignments() {}

    /**
     * The assignments in {@code text}; none if it is blank.
     *
     * @param property what the user calls the text; with an assignment behind it, the place of whatever is wrong in it
     * @throws ExperimentException if the text is malformed; carries every problem
     */
    public static List<Assignment> parse(String property, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        if (text.length() > LONGEST) {
            throw new ExperimentException(Location.of(property), "longer than " + LONGEST + " characters");
        }
        Problems problems = new Problems();
        List<Assignment> assignments = new ArrayList<>();
        for (String part : split(property, text)) {
            Location place = place(property, part);
            try {
                assignments.add(assignment(part, place));
            } catch (ExperimentException e) {
                e.problems().forEach(problem -> problems.add(place, problem.message() + "; " + SYNTAX));
            }
        }
        problems.throwIfAny();
        return assignments;
    }

    /**
     * The assignment of a word, not YAML, to a path.
     *
     * @param property what the user calls it, and the place of whatever is wrong with it
     */
    public static Assignment ofWord(String property, String path, String word) {
        Location place = Location.of(property);
        return new Assignment(ValuePath.of(path).orElseThrow(), new YamlValue.Scalar(place, word, false), place);
    }

    /**
     * The assignment of words, not YAML, to a path that holds a list of them.
     *
     * @param property what the user calls them, and the place of whatever is wrong with them
     */
    public static Assignment ofWords(String property, String path, List<String> words) {
        Location place = Location.of(property);
        List<YamlValue.Scalar> items = words.stream()
                .map(word -> new YamlValue.Scalar(place, word.strip(), false))
                .toList();
        return new Assignment(
                ValuePath.of(path).orElseThrow(), new YamlValue.Sequence(place, List.copyOf(items)), place);
    }

    /**
     * The assignment of a number or a truth value to a path.
     *
     * @param property what the user calls it, and the place of whatever is wrong with it
     */
    public static Assignment ofPlain(String property, String path, String value) {
        Location place = Location.of(property);
        return new Assignment(
                ValuePath.of(path).orElseThrow(), new YamlValue.Scalar(place, value.strip(), true), place);
    }

    /** What the user calls the text that the assignment at {@code place} comes from. */
    public static String property(Location place) {
        return place.source().split(" ", 2)[0];
    }

    private static Location place(String property, String assignment) {
        return Location.of(property + " " + Quoted.plain(assignment, LONGEST_SHOWN));
    }

    private static List<String> split(String property, String text) {
        TopLevelCommas commas = new TopLevelCommas(text);
        List<String> parts = commas.split();
        commas.unclosed().ifPresent(open -> {
            throw new ExperimentException(
                    place(property, parts.get(parts.size() - 1)), open + " has no counterpart; " + SYNTAX);
        });
        return parts;
    }

    private static Assignment assignment(String text, Location place) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new ExperimentException(place, "there is no '='");
        }
        String written = text.substring(0, equals).strip();
        ValuePath path = ValuePath.of(written)
                .orElseThrow(() -> new ExperimentException(place, Quoted.of(written) + " is not a path to a value"));
        String value = text.substring(equals + 1).strip();
        if (value.isEmpty()) {
            throw new ExperimentException(place, "there is no value; null takes one away");
        }
        Problems problems = new Problems();
        YamlValue read = YamlReader.value(value, place, problems);
        problems.throwIfAny();
        return new Assignment(path, read, place);
    }
}
