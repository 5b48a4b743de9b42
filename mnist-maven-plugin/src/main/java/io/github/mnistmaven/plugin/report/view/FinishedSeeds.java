package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.SeedRuns;

/**
 * An experiment with several seeds that a page can show.
 *
 * @param runs its record and those of its runs
 * @param link where its report is, seen from the page; empty if there is none
 */
public record FinishedSeeds(SeedRuns runs, String link) {

    /** Whether {@code name} is that of one of its runs. */
    public boolean has(String name) {
        return runs.members().stream().anyMatch(member -> member.name().equals(name));
    }
}
