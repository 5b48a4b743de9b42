package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.settings.SettingsDifference;
import io.github.mnistmaven.plugin.report.chart.Scatter;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.text.Counts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The page that holds runs against one another.
 *
 * @param title what it is called
 * @param summary how many runs there are and which is best, in words
 * @param incomparable what keeps figures from being compared, a sentence a reason
 * @param table the runs
 * @param curves their curves
 * @param scatters test accuracy against what it costs; none if there is nothing to compare
 * @param seeds experiments with several seeds held against one of them, a sentence each
 * @param pair two runs held against each other; empty if there are not two
 * @param data what the script needs, as JSON without a less-than sign
 */
public record ComparisonPage(
        String title,
        String summary,
        List<String> incomparable,
        RunTable table,
        Curves curves,
        List<Scatter> scatters,
        List<String> seeds,
        Optional<Pair> pair,
        String data) {

    /**
     * The page of what is compared.
     *
     * @param inOrder whether the pair is the first two runs, as somebody named them; else it is the baseline and the best
     *     other run
     * @param room characters that pictures of test images may take; 0 for no pictures
     */
    public static ComparisonPage of(ComparedRuns compared, boolean inOrder, int room) {
        Entrants entrants = Entrants.of(compared);
        List<RunRecord> records =
                compared.runs().stream().map(FinishedRun::record).toList();
        Pictures pictures = Pictures.of(records, room);
        List<String> keys =
                SettingsDifference.keys(records.stream().map(RunRecord::plan).toList());
        Curves curves = Curves.of(entrants);
        return new ComparisonPage(
                compared.title(),
                summary(compared, entrants),
                Incomparable.sentences(entrants),
                RunTable.of(entrants, keys, curves, compared.unfinished()),
                curves,
                Scatters.of(entrants, curves),
                SeedSentences.of(entrants),
                Pair.first(entrants, inOrder, pictures),
                PageData.of(records, keys, pictures).json());
    }

    private static String summary(ComparedRuns compared, Entrants entrants) {
        int unfinished = compared.unfinished().size();
        String counts = Counts.of(compared.runs().size(), "finished run")
                + (unfinished == 0 ? "" : ", " + unfinished + " without a readable record");
        return entrants.rivals().stream()
                .max(Comparator.comparingDouble(
                        entrant -> entrant.figure(PassMetric.TEST_ACCURACY).mean()))
                .map(best -> counts + ". Best test accuracy: " + FigureColumn.TEST_ACCURACY.text(best) + ", "
                        + best.name() + ".")
                .orElse(counts + ".");
    }
}
