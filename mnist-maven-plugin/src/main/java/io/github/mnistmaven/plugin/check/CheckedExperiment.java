package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.util.List;

/**
 * What came of holding the runs of an experiment against their limits.
 *
 * @param name the experiment's name
 * @param limits the limits that could be held against something
 * @param unusable the runs whose record is missing or can't be read
 */
record CheckedExperiment(String name, List<CheckedLimit> limits, List<UnusableRun> unusable) {

    /** A run without a record to check: its name, and what is wrong and to be done. */
    record UnusableRun(String run, String reason) {}

    CheckedExperiment {
        limits = List.copyOf(limits);
        unusable = List.copyOf(unusable);
    }

    List<CheckedLimit> missed() {
        return limits.stream().filter(limit -> !limit.holds()).toList();
    }
}
