package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.plugin.report.text.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of a run, and what it holds. */
public record FileLink(String link, String name, String what) {

    /** Links from a run's page to those of its files that are there: a site has no models. */
    static List<FileLink> of(RunDirectory run) {
        return Stream.of(
                        link(run.record(), run, "everything this page shows"),
                        link(run.history(), run, "the history, as Keras' CSVLogger writes it"),
                        link(run.experiment(), run, "the effective experiment"),
                        link(run.model(), run, "the trained model"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FileLink> link(Path file, RunDirectory run, String what) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String link = Link.to(file, run.path());
        return Optional.of(new FileLink(link, link.substring("./".length()), what));
    }
}
