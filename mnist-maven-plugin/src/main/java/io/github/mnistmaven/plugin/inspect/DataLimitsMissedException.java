package io.github.mnistmaven.plugin.inspect;

import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.util.List;
import java.util.stream.Collectors;

/** Data are not what the limits of an experiment demand; the message has a line for each limit, and where to look. */
public final class DataLimitsMissedException extends GoalException {
    private static final long serialVersionUID = 1L;

    DataLimitsMissedException(List<CheckedLimit> missed, List<String> pages) {
        super(
                missed.stream()
                        .map(limit -> limit.run() + ": " + limit.sentence())
                        .collect(Collectors.joining(
                                "\n",
                                Counts.of(missed.size(), "limit") + " missed:\n",
                                "\nsee " + String.join(", ", pages) + ", and findings.csv beside it, for the images")),
                null,
                true);
    }
}
