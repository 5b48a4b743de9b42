package io.github.mnistmaven.language.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An experiment can't be run as it is written. Carries every problem that was found, in the order of the file; its
 * message lists them, one per line, up to a number that people still read.
 */
public final class ExperimentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LISTED = 50;

    private final transient List<Problem> problems;

    public ExperimentException(List<Problem> problems) {
        super(list(problems));
        this.problems = List.copyOf(problems);
    }

    public ExperimentException(Location location, String message) {
        this(List.of(new Problem(location, message)));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String list(List<Problem> problems) {
        Stream<String> listed = problems.stream().limit(MOST_LISTED).map(Problem::toString);
        int more = problems.size() - MOST_LISTED;
        return Stream.concat(listed, more > 0 ? Stream.of("and " + more + " more problems") : Stream.empty())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
