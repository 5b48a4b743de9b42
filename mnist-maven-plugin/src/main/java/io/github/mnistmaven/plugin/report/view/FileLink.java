package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.run.HistoryCsv;
import io.github.mnistmaven.experiment.run.RunDirectory;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.report.text.Link;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of a run.
 *
 * @param link where it is, seen from the run's page
 * @param name the same as a reader writes it
 * @param what what it holds
 * @param size its size
 * @param digest its SHA-256, in hexadecimal
 */
public record FileLink(String link, String name, String what, String size, String digest) {

    /** Links from a run's page to those of its files that are there: a site has no models. */
    public static List<FileLink> of(RunDirectory run, RunRecord record, String experiment) {
        return Stream.of(
                        text(run.record(), run, "everything this page shows", Json.pretty(record)),
                        text(
                                run.history(),
                                run,
                                "the history, as Keras' CSVLogger writes it",
                                HistoryCsv.of(record.history())),
                        text(run.experiment(), run, "the effective experiment", experiment),
                        link(
                                run.model(),
                                run,
                                "the trained model",
                                record.model().bytes(),
                                record.model().sha256()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FileLink> text(Path file, RunDirectory run, String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return link(file, run, what, bytes.length, Sha256.of(bytes));
    }

    private static Optional<FileLink> link(Path file, RunDirectory run, String what, long bytes, String digest) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String link = Link.to(file, run.path());
        return Optional.of(
                new FileLink(link, link.substring("./".length()), what, Format.count(bytes) + " bytes", digest));
    }
}
