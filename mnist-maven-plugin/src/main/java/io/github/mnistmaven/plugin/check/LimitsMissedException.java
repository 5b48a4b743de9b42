package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.text.Counts;
import java.util.ArrayList;
import java.util.List;

/** Runs are not what their limits demand, or are not there; the message has a line for each limit and each run. */
public final class LimitsMissedException extends GoalException {
    private static final long serialVersionUID = 1L;

    private LimitsMissedException(String message) {
        super(message, null, true);
    }

    static void throwIfAny(List<CheckedExperiment> checked) throws LimitsMissedException {
        List<String> missed = checked.stream()
                .flatMap(experiment -> experiment.missed().stream())
                .map(limit -> limit.run() + ": " + limit.sentence())
                .toList();
        List<String> unusable = checked.stream()
                .flatMap(experiment -> experiment.unusable().stream())
                .map(run -> run.run() + ": " + run.reason())
                .toList();
        if (missed.isEmpty() && unusable.isEmpty()) {
            return;
        }
        List<String> counts = new ArrayList<>();
        if (!missed.isEmpty()) {
            counts.add(Counts.of(missed.size(), "limit") + " missed");
        }
        if (!unusable.isEmpty()) {
            counts.add(Counts.of(unusable.size(), "run") + " without a record");
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(", ", counts) + ":");
        lines.addAll(missed);
        lines.addAll(unusable);
        throw new LimitsMissedException(String.join("\n", lines));
    }
}
