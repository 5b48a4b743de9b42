package io.github.mnistmaven.language.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong in an experiment, so that its author learns everything in one go: first what is wrong outside
 * its files, such as in overrides, then file by file, each in its own order.
 */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final List<String> files;
    private final Set<String> unquoted = new HashSet<>();

    /** Problems of one file. */
    public Problems() {
        this(List.of());
    }

    /** Problems of several files, in the order of {@code files}, which are named as locations name them. */
    public Problems(List<String> files) {
        this.files = new ArrayList<>(files);
    }

    /** Puts problems in {@code file} behind those in the files before. */
    public void addFile(String file) {
        files.add(file);
    }

    /** Tells of {@code file} that something is wrong in it, and not what: its lines are not for whoever reads this. */
    public void quoteNothingOf(String file) {
        unquoted.add(file);
    }

    /** The files, in the order in which their problems are told. */
    public List<String> files() {
        return List.copyOf(files);
    }

    public void add(Location location, String message) {
        found.add(new Problem(location, message));
    }

    /** Ends the search at a problem that hides what follows it: the exception to throw carries all found so far. */
    public ExperimentException endWith(Location location, String message) {
        add(location, message);
        return exception();
    }

    /**
     * Does nothing if all is well.
     *
     * @throws ExperimentException if there is a problem; carries all of them, in order
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    private ExperimentException exception() {
        // a value that is used twice, through a YAML alias, tells its problems twice
        return new ExperimentException(
                found.stream().map(this::shown).distinct().sorted(inOrder()).toList());
    }

    private Problem shown(Problem problem) {
        String source = problem.location().source();
        return unquoted.contains(source)
                ? new Problem(
                        Location.of(source),
                        "not an experiment without problems; it lies outside the project, so nothing of it is shown:"
                                + " name it alone, as the experiment, to see what is wrong")
                : problem;
    }

    private Comparator<Problem> inOrder() {
        return Comparator.<Problem>comparingInt(
                        problem -> files.indexOf(problem.location().source()))
                .thenComparingInt(problem -> problem.location().line())
                .thenComparingInt(problem -> problem.location().column());
    }
}
