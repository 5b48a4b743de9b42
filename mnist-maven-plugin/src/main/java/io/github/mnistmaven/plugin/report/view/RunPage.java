package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.text.Link;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page of one run: a view model a section, every number written out.
 *
 * @param headline what came out
 * @param checks the limits
 * @param findings what the figures say
 * @param curves the learning curves
 * @param epochs the values behind them
 * @param changes what was set for this run
 * @param confusion what was taken for what
 * @param classes how well each class is recognised
 * @param mistakes misclassified test images, the most confident first
 * @param furtherMistakes those that follow, which not everybody wants to see
 * @param samples some test images of every class
 * @param layers the network
 * @param times where the time went
 * @param experiment the effective experiment, as YAML
 * @param origin data and provenance
 * @param files links to the run's files
 */
public record RunPage(
        Headline headline,
        Checks checks,
        List<Finding> findings,
        Curves curves,
        List<EpochRow> epochs,
        Changes changes,
        Confusion confusion,
        ClassTable classes,
        List<Digit> mistakes,
        List<Digit> furtherMistakes,
        List<Digit> samples,
        LayerTable layers,
        TimeTable times,
        String experiment,
        Origin origin,
        List<FileLink> files) {

    /** How many mistakes most readers look at. */
    private static final int WORST_MISTAKES = 40;

    /** A file of the run and what it holds. */
    public record FileLink(String link, String name, String what) {}

    /**
     * The page of a finished run.
     *
     * @param experiment the effective experiment, as YAML
     * @param baseline the run to compare with, which may be this one; empty if there is none
     */
    public static RunPage of(RunRecord record, String experiment, Optional<RunRecord> baseline) {
        Optional<Difference> difference = Difference.of(record, baseline);
        List<Digit> mistakes = Digit.of(record.mistakes(), record.plan().data());
        int worst = Math.min(WORST_MISTAKES, mistakes.size());
        return new RunPage(
                Headline.of(record, difference),
                Checks.of(record),
                Finding.of(record, difference),
                Curves.of(record),
                EpochRow.of(record),
                Changes.of(record, baseline),
                Confusion.of(record),
                ClassTable.of(record),
                mistakes.subList(0, worst),
                mistakes.subList(worst, mistakes.size()),
                Digit.of(record.samples(), record.plan().data()),
                LayerTable.of(record.plan()),
                TimeTable.of(record.phases()),
                experiment,
                Origin.of(record),
                fileLinks());
    }

    private static List<FileLink> fileLinks() {
        Path here = Path.of("");
        RunDirectory run = new RunDirectory(here);
        return List.of(
                file(run.record(), here, "everything this page shows"),
                file(run.history(), here, "the history, as Keras' CSVLogger writes it"),
                file(run.experiment(), here, "the effective experiment"),
                file(run.model(), here, "the trained model"));
    }

    private static FileLink file(Path file, Path here, String what) {
        String link = Link.to(file, here);
        return new FileLink(link, link.substring("./".length()), what);
    }
}
