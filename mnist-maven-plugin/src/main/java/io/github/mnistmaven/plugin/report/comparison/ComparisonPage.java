package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Tested;
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
 * @param pair the two runs that are held against each other first; empty if there are not two
 * @param data what the script needs to hold any two against each other, as JSON that may stand in HTML
 */
public record ComparisonPage(
        String title,
        String summary,
        List<String> incomparable,
        RunTable table,
        OverlaidCurves curves,
        List<Scatter> scatters,
        List<String> seeds,
        Optional<FirstPair> pair,
        String data) {

    /** No text of a user's can have this, since it would be escaped; what comes behind it is the page's own. */
    private static final String PICTURES = "<script type=\"application/json\" id=\"pictures\">";

    /**
     * The page of what is compared.
     *
     * @param inOrder whether the pair is the first two runs, as somebody named them; else it is the baseline and the
     *     best other run
     */
    public static ComparisonPage of(ComparedRuns compared, boolean inOrder) {
        RunGroups groups = RunGroups.of(compared);
        List<Tested> records = records(compared);
        List<String> keys = SettingsDifference.keys(records.stream()
                .filter(RunRecord.class::isInstance)
                .map(record -> ((RunRecord) record).plan())
                .toList());
        OverlaidCurves curves = OverlaidCurves.of(groups);
        return new ComparisonPage(
                compared.title(),
                summary(compared, groups),
                Incomparable.sentences(groups),
                RunTable.of(groups, keys, curves, compared.unfinished()),
                curves,
                Scatters.of(groups, curves),
                SeedSentences.of(groups),
                FirstPair.of(groups, inOrder),
                PageData.of(records, keys).json());
    }

    /**
     * The page with pictures of test images.
     *
     * @param html the page as its template makes it, with an empty place for them
     * @param room characters that they may take
     */
    public static String withPictures(String html, ComparedRuns compared, int room) {
        int place = html.lastIndexOf(PICTURES);
        return place < 0
                ? html
                : new StringBuilder(html)
                        .insert(
                                place + PICTURES.length(),
                                Pictures.of(records(compared), room).json())
                        .toString();
    }

    private static List<Tested> records(ComparedRuns compared) {
        return compared.runs().stream().map(FinishedRun::record).toList();
    }

    private static String summary(ComparedRuns compared, RunGroups groups) {
        int unfinished = compared.unfinished().size();
        long evaluations = records(compared).stream()
                .filter(EvaluationRecord.class::isInstance)
                .count();
        long runs = compared.runs().size() - evaluations;
        String counts = (runs == 0 && evaluations > 0 ? "" : Counts.of(runs, "finished run"))
                + (runs == 0 || evaluations == 0 ? "" : ", ")
                + (evaluations == 0 ? "" : Counts.of(evaluations, "evaluation"))
                + (unfinished == 0 ? "" : ", " + unfinished + " without a readable record");
        return groups.comparable().stream()
                .max(Comparator.comparingDouble(
                        group -> group.figure(PassMetric.TEST_ACCURACY).mean()))
                .map(best -> counts + ". Best test accuracy: " + FigureColumn.TEST_ACCURACY.text(best) + ", "
                        + best.name() + ".")
                .orElse(counts + ".");
    }
}
