package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.util.List;
import java.util.stream.Collectors;

/** A model is not what the limits of an experiment demand; the message has a line for each limit. */
public final class MissedLimitsException extends GoalException {
    private static final long serialVersionUID = 1L;

    MissedLimitsException(List<CheckedLimit> missed) {
        super(
                missed.stream()
                        .map(limit -> limit.run() + ": " + limit.sentence())
                        .collect(Collectors.joining("\n", Counts.of(missed.size(), "limit") + " missed:\n", "")),
                null,
                true);
    }
}
