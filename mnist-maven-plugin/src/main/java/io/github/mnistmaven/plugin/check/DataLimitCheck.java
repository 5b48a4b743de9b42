package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.check.CheckedExperiment.UnusableRun;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.inspect.DataLimits;
import io.github.mnistmaven.plugin.inspect.InspectionFiles;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Holds the data that a run learnt from against the limits in its record.
 *
 * @param inspections what is known of data
 * @param console told of each limit that is kept
 */
record DataLimitCheck(InspectionFiles inspections, Console console) {

    /** What came of it: limits, or what keeps them from being held against anything. */
    record Outcome(List<CheckedLimit> limits, List<UnusableRun> unusable) {
        void addTo(List<CheckedLimit> others, List<UnusableRun> otherUnusable) {
            others.addAll(limits);
            otherUnusable.addAll(unusable);
        }
    }

    /**
     * Looks for the inspection of a run's data.
     *
     * @param experiment what the limits are called after
     * @param file the experiment's file, as messages name it
     */
    Outcome check(String experiment, String file, RunRecord record) {
        List<Limit> limits = record.plan().check().dataLimits();
        if (limits.isEmpty()) {
            return new Outcome(List.of(), List.of());
        }
        try {
            Optional<InspectionFiles.Found> found = inspections.of(record.dataFingerprint());
            if (found.isEmpty()) {
                return unusable(
                        experiment,
                        "the data that it was trained on were not inspected, or changed since; inspect them with"
                                + " mnist:inspect -Dexperiment=" + file);
            }
            List<CheckedLimit> checked = DataLimits.check(
                    experiment, limits, found.get().inspection().figures());
            checked.stream()
                    .filter(CheckedLimit::holds)
                    .forEach(limit -> console.info(experiment + ": " + limit.sentence()));
            return new Outcome(checked, List.of());
        } catch (IOException e) {
            return unusable(experiment, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome unusable(String experiment, String reason) {
        return new Outcome(List.of(), List.of(UnusableRun.ofInspection(experiment, reason)));
    }
}
