package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.analysis.Comparison.IncomparableException;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.plugin.text.Columns;
import io.github.mnistmaven.plugin.text.Columns.Align;
import io.github.mnistmaven.plugin.text.FigureText;
import io.github.mnistmaven.plugin.text.Selection;
import java.util.ArrayList;
import java.util.List;

/** Runs held against the first of them, as plain text: a table, and a sentence for each of the others. */
public final class RunComparison {
    private static final Columns COLUMNS =
            new Columns(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private RunComparison() {}

    /**
     * The lines of table and sentences.
     *
     * @param contenders what is compared, at least one; the first is the reference
     */
    public static List<String> lines(List<Contender> contenders) {
        RunComparison comparison = new RunComparison();
        comparison.rows.add(
                List.of("run", "seeds", "test accuracy, %", "95 % interval", "gap, points", "difference, points"));
        Contender reference = contenders.get(0);
        comparison.add(reference, "");
        contenders.stream().skip(1).forEach(other -> comparison.compare(reference, other));
        contenders.stream()
                .filter(contender -> !contender.fair())
                .forEach(contender -> comparison.sentences.add(contender.name() + ": " + Selection.SENTENCE));
        List<String> lines = new ArrayList<>(COLUMNS.lines(comparison.rows));
        lines.addAll(comparison.sentences);
        return lines;
    }

    private void compare(Contender reference, Contender other) {
        try {
            Comparison comparison = comparison(reference, other);
            add(other, FigureText.signed(PassMetric.TEST_ACCURACY, comparison.difference()));
            sentences.add(comparison.sentence());
        } catch (IncomparableException e) {
            add(other, FigureText.NONE);
            sentences.add(e.getMessage() + ".");
        }
    }

    private static Comparison comparison(Contender reference, Contender other) throws IncomparableException {
        if (reference.seeds().isEmpty() && other.seeds().isEmpty()) {
            return Comparison.of(reference.runs().get(0), other.runs().get(0));
        }
        if (reference.seeds().isPresent() && other.seeds().isPresent()) {
            return Comparison.of(
                    reference.seeds().get().record(), other.seeds().get().record());
        }
        Contender several = reference.seeds().isPresent() ? reference : other;
        Contender single = several == reference ? other : reference;
        throw new IncomparableException(single.name() + " is a single run, " + several.name()
                + " several: compare it with one of them, such as "
                + several.runs().get(0).name());
    }

    private void add(Contender contender, String difference) {
        rows.add(List.of(
                contender.name(),
                contender.seeds().isPresent() ? String.valueOf(contender.runs().size()) : "",
                contender.figure(PassMetric.TEST_ACCURACY),
                contender.interval(),
                contender.figure(RunFigure.GENERALIZATION_GAP),
                difference));
    }
}
