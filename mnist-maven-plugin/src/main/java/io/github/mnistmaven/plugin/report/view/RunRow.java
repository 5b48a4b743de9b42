package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several runs of an experiment.
 *
 * @param style the colour and dashes of its curves
 * @param name its name
 * @param link where its report is
 * @param verdict the verdict's keyword, which is also its style
 * @param verdictWords the verdict in words
 * @param testAccuracy share of test images classified right
 * @param gap clean training accuracy minus test accuracy, in points
 * @param epochs the number of epochs trained
 * @param parameters the number of trained parameters
 * @param duration wall time
 */
public record RunRow(
        String style,
        String name,
        String link,
        String verdict,
        String verdictWords,
        String testAccuracy,
        String gap,
        String epochs,
        String parameters,
        String duration) {

    /** @param links where the reports of the runs are, in their order */
    static List<RunRow> of(List<RunRecord> runs, List<String> links) {
        return IntStream.range(0, runs.size())
                .mapToObj(i -> of(runs.get(i), links.get(i), RunCharts.style(i)))
                .toList();
    }

    private static RunRow of(RunRecord record, String link, String style) {
        RunResult result = record.result();
        Diagnosis.Verdict verdict = Diagnosis.of(record).verdict();
        return new RunRow(
                style,
                record.name(),
                link,
                verdict.keyword(),
                verdict.words(),
                Format.percent(result.test().accuracy()),
                Format.points(result.generalizationGap()),
                Format.count(result.epochsRun()),
                Format.count(record.model().parameters()),
                Format.duration(result.seconds()));
    }
}
