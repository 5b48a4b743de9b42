package io.github.mnistmaven.experiment.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in an experiment, so that its author learns everything in one go. */
public final class Problems {
    private static final Comparator<Problem> IN_ORDER_OF_THE_FILE = Comparator.<Problem>comparingInt(
                    problem -> problem.location().line())
            .thenComparingInt(problem -> problem.location().column());

    private final List<Problem> found = new ArrayList<>();

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
     * @throws ExperimentException if there is a problem; carries all of them, in the order of the file
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    private ExperimentException exception() {
        // a value that is used twice, through a YAML alias, tells its problems twice
        return new ExperimentException(
                found.stream().distinct().sorted(IN_ORDER_OF_THE_FILE).toList());
    }
}
