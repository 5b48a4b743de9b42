package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.report.text.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * Links from a run's page to those of its files that are there, but for those of its model.
     *
     * @throws IOException if one can't be read
     */
    public static List<FileLink> of(RunDirectory run) throws IOException {
        List<FileLink> links = new ArrayList<>();
        add(links, run, run.record(), "everything this page shows");
        add(links, run, run.history(), "the history, as Keras' CSVLogger writes it");
        add(links, run, run.labelIssues(), "labels that are probably wrong");
        add(links, run, run.experiment(), "the effective experiment");
        return List.copyOf(links);
    }

    private static void add(List<FileLink> links, RunDirectory run, Path file, String what) throws IOException {
        if (Files.exists(file)) {
            String link = Link.to(file, run.path());
            links.add(new FileLink(
                    link,
                    link.substring("./".length()),
                    what,
                    Format.count(Files.size(file)) + " bytes",
                    Sha256.of(file)));
        }
    }
}
