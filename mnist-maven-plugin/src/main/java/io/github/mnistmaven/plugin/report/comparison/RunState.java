package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.plugin.text.Selection;
import io.github.mnistmaven.plugin.verdict.RunStatus;
import io.github.mnistmaven.plugin.verdict.SmokeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a run before its figures are read.
 *
 * @param badges a word or two each
 * @param notes what explains them, in sentences; none if they explain themselves
 */
public record RunState(List<Badge> badges, List<String> notes) {

    /** A word or two, and the name of its style. */
    public record Badge(String words, String style) {}

    /** Of a model that nobody trained here, so that nothing is to be said of how. */
    private static final Badge EVALUATED = new Badge("evaluated", RunStatus.UNCHECKED.style());

    static RunState of(RunGroup group) {
        List<Badge> badges = new ArrayList<>();
        RunStatus standing = group.standing();
        Optional<Diagnosis.Verdict> verdict = group.verdict();
        boolean divergedAnyway =
                standing == RunStatus.DIVERGED && !verdict.equals(Optional.of(Diagnosis.Verdict.DIVERGED));
        if (standing == RunStatus.FAILED || divergedAnyway) {
            badges.add(new Badge(standing.words(), standing.style()));
        }
        if (group.isSmoke()) {
            badges.add(new Badge(SmokeRun.WORD, SmokeRun.WORD));
        }
        badges.add(verdict.map(said -> new Badge(said.words() + share(group), said.keyword()))
                .orElse(EVALUATED));
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
