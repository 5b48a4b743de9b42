package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.run.Diagnosis;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.RunResult;
import io.github.mnistmaven.experiment.run.SeedRuns;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.FigureText;
import io.github.mnistmaven.plugin.text.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A run in the index, or several runs of one experiment that differ in their seeds.
 *
 * @param style the colour and dashes of its curves; empty for several runs
 * @param name its name
 * @param description its purpose in the author's words; empty for none
 * @param link where its report is
 * @param verdict the verdict's keyword, which is also its style
 * @param verdictWords the verdict in words
 * @param testAccuracy share of test images classified right
 * @param best whether no other run has a higher test accuracy; only fair ones are compared
 * @param caveat why the test accuracy is none to compare; empty if it is
 * @param gap clean training accuracy minus test accuracy, in points
 * @param epochs the number of epochs trained
 * @param parameters the number of trained parameters
 * @param duration wall time
 */
public record RunRow(
        String style,
        String name,
        String description,
        String link,
        String verdict,
        String verdictWords,
        String testAccuracy,
        boolean best,
        String caveat,
        String gap,
        String epochs,
        String parameters,
        String duration) {
    private static final int COLOURS = 8;
    private static final int DASHES = 5;

    /** The runs, and each experiment with several seeds before the first of its runs. */
    static List<RunRow> of(List<FinishedRun> runs, List<FinishedSeeds> experiments) {
        List<RunRow> rows = new ArrayList<>();
        List<FinishedSeeds> left = new ArrayList<>(experiments);
        for (RunRow row : of(runs)) {
            left.removeIf(experiment -> experiment.has(row.name()) && rows.add(of(experiment)));
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    static List<RunRow> of(List<FinishedRun> runs) {
        double best = runs.stream()
                .filter(FinishedRun::fair)
                .mapToDouble(run -> run.record().result().testAccuracy())
                .max()
                .orElse(0);
        return IntStream.range(0, runs.size())
                .mapToObj(i -> of(runs.get(i), style(i), best))
                .toList();
    }

    /** Colours and dashes change together, and their pairs repeat only after 40 runs. */
    static String style(int run) {
        return "colour-" + run % COLOURS + " dash-" + run % DASHES;
    }

    private static RunRow of(FinishedSeeds experiment) {
        SeedRuns runs = experiment.runs();
        Map<Metric, Summary> figures = runs.record().figures();
        int members = runs.members().size();
        String seeds = Counts.of(members, "seed") + ", mean ± standard deviation. ";
        return new RunRow(
                "",
                runs.record().name(),
                seeds + runs.record().description(),
                experiment.link(),
                runs.verdict().keyword(),
                runs.verdict().words()
                        + (runs.verdicts() == members ? "" : " (" + runs.verdicts() + " of " + members + ")"),
                spread(Metric.TEST_ACCURACY, figures) + "\u00a0%",
                false,
                runs.validateOnTest() ? Selection.NOTE : "",
                spread(Metric.GENERALIZATION_GAP, figures),
                FigureText.number(
                        Metric.EPOCHS_RUN, figures.get(Metric.EPOCHS_RUN).mean()),
                Format.count(runs.members().get(0).model().parameters()),
                Format.duration(figures.get(Metric.SECONDS).mean()));
    }

    private static String spread(Metric metric, Map<Metric, Summary> figures) {
        return Format.unbroken(FigureText.meanAndDeviation(metric, figures.get(metric)));
    }

    private static RunRow of(FinishedRun run, String style, double best) {
        RunRecord record = run.record();
        RunResult result = record.result();
        Diagnosis.Verdict verdict = Diagnosis.of(record).verdict();
        return new RunRow(
                style,
                record.name(),
                record.plan().description(),
                run.link(),
                verdict.keyword(),
                verdict.words(),
                Format.percent(result.testAccuracy()),
                run.fair() && result.testAccuracy() == best,
                run.fair() ? "" : Selection.NOTE,
                Format.points(result.generalizationGap()),
                Format.count(result.epochsRun()),
                Format.count(record.model().parameters()),
                Format.duration(result.seconds()));
    }
}
