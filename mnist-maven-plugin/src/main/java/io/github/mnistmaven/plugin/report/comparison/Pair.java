package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.analysis.Comparison.IncomparableException;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.settings.SettingsDifference;
import java.util.List;
import java.util.Optional;

/**
 * Two runs, the second held against the first.
 *
 * @param first the first's name
 * @param second the second's name
 * @param firstPlace the first's place among the runs of the page, from 0
 * @param secondPlace the second's place
 * @param sentence which is better, or why that can't be said
 * @param changes the settings that are not the same
 * @param answers what became of the answers to the test images; empty if these are not the same images
 */
public record Pair(
        String first,
        String second,
        int firstPlace,
        int secondPlace,
        String sentence,
        List<Change> changes,
        Optional<PairAnswers> answers) {

    /** A setting with its values, empty where there is none. */
    public record Change(String key, String before, String after) {}

    /**
     * The pair that a page begins with; empty if there are not two runs.
     *
     * @param inOrder whether it is the first two that were named, of several seeds' runs the first; else it is the baseline
     *     and the best other run, or the first two runs without a baseline
     */
    static Optional<Pair> first(Entrants entrants, boolean inOrder, Pictures pictures) {
        List<Entrant> runs = entrants.runs();
        if (runs.size() < 2) {
            return Optional.empty();
        }
        Entrant first = runs.get(0);
        Entrant second = inOrder || entrants.baseline().isEmpty() ? next(entrants) : bestOther(entrants, first);
        return Optional.of(of(first, second, pictures));
    }

    /** The run that comes next to the first, of another experiment if there is one. */
    private static Entrant next(Entrants entrants) {
        return entrants.top().stream()
                .skip(1)
                .findFirst()
                .map(other -> other.places().get(0))
                .flatMap(place -> entrants.runs().stream()
                        .filter(run -> run.places().contains(place))
                        .findFirst())
                .orElseGet(() -> entrants.runs().get(1));
    }

    private static Entrant bestOther(Entrants entrants, Entrant first) {
        List<Entrant> others = entrants.runs().stream()
                .filter(run -> !run.name().equals(first.name()))
                .filter(run -> run.experiment().isEmpty() || !run.experiment().equals(first.experiment()))
                .filter(run -> run.isFair() && run.isMeant() && run.testSet().equals(first.testSet()))
                .toList();
        return others.stream()
                .reduce((best, next) -> next.first().result().test().accuracy()
                                > best.first().result().test().accuracy()
                        ? next
                        : best)
                .orElse(entrants.runs().get(1));
    }

    static Pair of(Entrant first, Entrant second, Pictures pictures) {
        RunRecord before = first.first();
        RunRecord after = second.first();
        List<Change> changes = SettingsDifference.between(before.plan(), after.plan()).stream()
                .map(change -> new Change(
                        change.key(), change.before().orElse(""), change.after().orElse("")))
                .toList();
        String sentence;
        Optional<PairAnswers> answers;
        try {
            sentence = Comparison.of(before, after).sentence();
            answers = Optional.of(PairAnswers.of(before, after, pictures));
        } catch (IncomparableException e) {
            sentence = e.getMessage() + ".";
            answers = Optional.empty();
        }
        return new Pair(
                first.name(),
                second.name(),
                first.places().get(0),
                second.places().get(0),
                sentence,
                changes,
                answers);
    }
}
