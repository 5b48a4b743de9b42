package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.plugin.check.CheckedExperiment.Kind;
import io.github.mnistmaven.plugin.check.CheckedExperiment.UnusableRun;
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
        List<UnusableRun> unusable = checked.stream()
                .flatMap(experiment -> experiment.unusable().stream())
                .toList();
        if (missed.isEmpty() && unusable.isEmpty()) {
            return;
        }
        List<String> counts = new ArrayList<>();
        if (!missed.isEmpty()) {
            counts.add(Counts.of(missed.size(), "limit") + " missed");
        }
        long records = count(unusable, Kind.RECORD);
        if (records > 0) {
            counts.add(Counts.of(records, "run") + " without a record");
        }
        long inspections = count(unusable, Kind.INSPECTION);
        if (inspections > 0) {
            counts.add(Counts.of(inspections, "experiment") + " without an inspection of its data");
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.join(", ", counts) + ":");
        lines.addAll(missed);
        unusable.forEach(run -> lines.add(run.run() + ": " + run.reason()));
        throw new LimitsMissedException(String.join("\n", lines));
    }

    private static long count(List<UnusableRun> unusable, Kind kind) {
        return unusable.stream().filter(run -> run.kind() == kind).count();
    }
}
