package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.Diagnosis;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.RunResult;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.Selection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several runs of an experiment.
 *
 * @param style the colour and dashes of its curves
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

    static List<RunRow> of(List<FinishedRun> runs) {
        double best = runs.stream()
                .filter(FinishedRun::fair)
                .mapToDouble(run -> run.record().result().testAccuracy())
                .max()
                .orElse(0);
        return IntStream.range(0, runs.size())
                .mapToObj(i -> of(runs.get(i), RunCharts.style(i), best))
                .toList();
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
