package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.util.List;

/**
 * What came of holding the runs of an experiment against their limits.
 *
 * @param name the experiment's name
 * @param limits the limits that could be held against something
 * @param unusable the runs whose record, and the data whose inspection, is missing or can't be read
 */
record CheckedExperiment(String name, List<CheckedLimit> limits, List<UnusableRun> unusable) {

    /**
     * A run without a record, or data without an inspection: its name, what there should be, and what is wrong and to
     * be done.
     */
    record UnusableRun(String run, Kind kind, String reason) {
        static UnusableRun ofRecord(String run, String reason) {
            return new UnusableRun(run, Kind.RECORD, reason);
        }

        static UnusableRun ofInspection(String experiment, String reason) {
            return new UnusableRun(experiment, Kind.INSPECTION, reason);
        }
    }

    /** What limits are held against. */
    enum Kind {
        RECORD,
        INSPECTION
    }

    CheckedExperiment {
        limits = List.copyOf(limits);
        unusable = List.copyOf(unusable);
    }

    List<CheckedLimit> missed() {
        return limits.stream().filter(limit -> !limit.holds()).toList();
    }
}
