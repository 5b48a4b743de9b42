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
 * @param curves the learning curves
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

    /** A file of the run and what it holds. */
    public record FileLink(String link, String name, String what) {}

    /**
     * The page of a finished run.
     *
     * @param experiment the effective experiment, as YAML
     */
    public static RunPage of(RunRecord record, String experiment) {
        return new RunPage(
                Headline.of(record),
                Curves.of(record, Optional.empty()),
                Confusion.of(record),
                Digit.of(
                        record.mistakes().stream().limit(WORST_MISTAKES).toList(),
                        record.plan().data()),
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
