package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The place in an experiment that is being read: knows its path, tells problems, and keeps where values were written.
 */
public final class Scope {
    private final String path;
    private final Problems problems;
    private final Map<String, Location> origins;
    private final ForeignWords foreign;

    private Scope(String path, Problems problems, Map<String, Location> origins, ForeignWords foreign) {
        this.path = path;
        this.problems = problems;
        this.origins = origins;
        this.foreign = foreign;
    }

    /** The whole experiment. */
    public static Scope of(YamlValue whole, Problems problems) {
        return of(whole, problems, ForeignWords.NONE);
    }

    /** The whole experiment, whose author may use words of {@code foreign}. */
    public static Scope of(YamlValue whole, Problems problems, ForeignWords foreign) {
        return new Scope("", problems, new HashMap<>(), foreign).at(whole);
    }

    /** The value of a key of this place. */
    public Scope key(String key, YamlValue value) {
        return new Scope(path.isEmpty() ? key : path + "." + key, problems, origins, foreign).at(value);
    }

    /** An item, from 0, of the list at this place. */
    Scope item(int index, YamlValue value) {
        return new Scope(path + "[" + index + "]", problems, origins, foreign).at(value);
    }

    /** Keeps that the value of a key of this place is written as the whole of it. */
    void shorthand(String key, YamlValue value) {
        key(key, value);
    }

    private Scope at(YamlValue value) {
        origins.put(path, value.location());
        return this;
    }

    /** Where the values read so far, here and elsewhere in the experiment, were written. */
    public Origins origins() {
        return new Origins(origins, problems.files());
    }

    /** The path as the subject of a sentence: {@code training.epochs}. */
    String path() {
        return path;
    }

    /** Where something is missing or too much, for the end of a clause: {@code in model[2]}, or nothing at the top. */
    String within() {
        return path.isEmpty() ? "" : " in " + path;
    }

    public void problem(Location location, String message) {
        problems.add(location, message);
    }

    /**
     * Tells that the value here is not what it must be.
     *
     * @param hint what the author may have meant, as an imperative; empty if nobody knows
     * @return empty, as the result of a reader
     */
    public <T> Optional<T> mismatch(YamlValue value, String expectation, String hint) {
        String advice = hint.isEmpty() ? "" : "; " + hint;
        problem(
                value.location(),
                path + " must be " + expectation + ", found " + ValueDescription.describe(value) + advice);
        return Optional.empty();
    }

    /** What to write here in place of a word from elsewhere; empty if nobody knows it. */
    Optional<String> advice(String word) {
        return foreign.advice(word, path);
    }

    /** Tells that a word is not one of those that may stand here. */
    <T> Optional<T> unknownValue(YamlValue.Scalar scalar, List<String> allowed) {
        problem(
                scalar.location(),
                "unknown value " + Quoted.of(scalar.text()) + " for " + path
                        + Suggestions.sentence(scalar.text(), allowed, this::advice));
        return Optional.empty();
    }

    /** Tells that a key is not one of those that may stand here. */
    void unknownKey(YamlValue.Entry entry, List<String> allowed) {
        String key = Quoted.of(entry.key());
        problem(
                entry.keyLocation(),
                "unknown key " + key + within() + Suggestions.sentence(entry.key(), allowed, this::advice));
    }
}
