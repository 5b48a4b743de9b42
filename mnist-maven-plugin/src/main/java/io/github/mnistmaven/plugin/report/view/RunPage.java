package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.experiment.run.RunRecord;
import java.util.List;

/**
 * The page of one run: a view model a section, every number written out.
 *
 * @param headline what came out
 * @param curves the learning curves
 * @param epochs the values behind them
 * @param confusion what was taken for what
 * @param mistakes misclassified test images, the most confident first
 * @param samples some test images of every class
 * @param layers the network
 * @param times where the time went
 * @param experiment the effective experiment, as YAML
 * @param origin data and provenance
 * @param files links to the run's files
 */
public record RunPage(
        Headline headline,
        Curves curves,
        List<EpochRow> epochs,
        Confusion confusion,
        List<Digit> mistakes,
        List<Digit> samples,
        LayerTable layers,
        TimeTable times,
        String experiment,
        Origin origin,
        List<FileLink> files) {

    /** A record may hold more mistakes than anybody looks at. */
    private static final int WORST_MISTAKES = 40;

    /**
     * The page of a finished run.
     *
     * @param experiment the effective experiment, as YAML
     * @param run where its files are, and its page is to be
     */
    public static RunPage of(RunRecord record, String experiment, RunDirectory run) {
        return new RunPage(
                Headline.of(record),
                Curves.of(record),
                EpochRow.of(record),
                Confusion.of(record),
                Digit.of(
                        record.mistakes().stream().limit(WORST_MISTAKES).toList(),
                        record.plan().data()),
                Digit.of(record.samples(), record.plan().data()),
                LayerTable.of(record.plan()),
                TimeTable.of(record.phases()),
                experiment,
                Origin.of(record),
                FileLink.of(run));
    }
}
