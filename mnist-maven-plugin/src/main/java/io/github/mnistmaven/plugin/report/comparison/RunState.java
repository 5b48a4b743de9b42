package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.plugin.text.Selection;
import io.github.mnistmaven.plugin.verdict.RunStatus;
import io.github.mnistmaven.plugin.verdict.SmokeRun;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of a run before its figures are read.
 *
 * @param badges a word or two each
 * @param notes what explains them, in sentences; none if they explain themselves
 */
public record RunState(List<Badge> badges, List<String> notes) {

    /** A word or two, and the name of its style. */
    public record Badge(String words, String style) {}

    static RunState of(RunGroup group) {
        List<Badge> badges = new ArrayList<>();
        RunStatus standing = group.standing();
        Diagnosis.Verdict verdict = group.verdict();
        if (standing == RunStatus.FAILED || standing == RunStatus.DIVERGED && verdict != Diagnosis.Verdict.DIVERGED) {
            badges.add(new Badge(standing.words(), standing.style()));
        }
        if (group.isSmoke()) {
            badges.add(new Badge(SmokeRun.WORD, SmokeRun.WORD));
        }
        badges.add(new Badge(verdict.words() + share(group), verdict.keyword()));
        List<String> notes = new ArrayList<>(group.missed());
        if (!group.isFair()) {
            notes.add(Selection.NOTE);
        }
        return new RunState(List.copyOf(badges), List.copyOf(notes));
    }

    static RunState unreadable(String reason) {
        return new RunState(List.of(new Badge("no record", RunStatus.FAILED.style())), List.of(reason));
    }

    /** On how many of several runs a verdict is, unless it is on all. */
    private static String share(RunGroup group) {
        return group.seeds()
                .filter(runs -> runs.verdicts() < runs.members().size())
                .map(RunState::share)
                .orElse("");
    }

    private static String share(SeedRuns runs) {
        return " (" + runs.verdicts() + " of " + runs.members().size() + ")";
    }
}
