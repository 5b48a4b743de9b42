package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.run.Diagnosis;
import io.github.mnistmaven.experiment.run.SeedRuns;
import io.github.mnistmaven.plugin.text.Selection;
import io.github.mnistmaven.plugin.text.Smoke;
import io.github.mnistmaven.plugin.text.Standing;
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

    static RunState of(Entrant entrant) {
        List<Badge> badges = new ArrayList<>();
        Standing standing = entrant.standing();
        Diagnosis.Verdict verdict = entrant.verdict();
        if (standing == Standing.FAILED || standing == Standing.DIVERGED && verdict != Diagnosis.Verdict.DIVERGED) {
            badges.add(new Badge(standing.words(), standing.style()));
        }
        if (entrant.isSmoke()) {
            badges.add(new Badge(Smoke.WORD, Smoke.WORD));
        }
        badges.add(new Badge(verdict.words() + share(entrant), verdict.keyword()));
        List<String> notes = new ArrayList<>(entrant.missed());
        if (!entrant.isFair()) {
            notes.add(Selection.NOTE);
        }
        return new RunState(List.copyOf(badges), List.copyOf(notes));
    }

    static RunState unreadable(String reason) {
        return new RunState(List.of(new Badge("no record", Standing.FAILED.style())), List.of(reason));
    }

    /** On how many of several runs a verdict is, unless it is on all. */
    private static String share(Entrant entrant) {
        return entrant.seeds()
                .filter(runs -> runs.verdicts() < runs.members().size())
                .map(RunState::share)
                .orElse("");
    }

    private static String share(SeedRuns runs) {
        return " (" + runs.verdicts() + " of " + runs.members().size() + ")";
    }
}
