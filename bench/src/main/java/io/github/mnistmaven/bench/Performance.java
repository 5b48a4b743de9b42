package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.page.PerformancePage;
import io.github.mnistmaven.bench.result.Measurements;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command that makes {@code docs/performance.md} of the measurements that are kept. */
public final class Performance {

    private Performance() {}

    /**
     * Writes the page; measures nothing.
     *
     * @param args {@code root}, as {@code key=value}
     * @throws IllegalArgumentException if it is wrong, or if the page lacks the markers
     */
    public static void main(String[] args) throws IOException {
        System.out.println("written to " + write(Settings.of(args).path("root")));
    }

    /** Makes the page anew; gives its file. */
    static Path write(Path root) throws IOException {
        Path page = root.resolve("docs").resolve("performance.md");
        AtomicFile.write(
                page,
                PerformancePage.with(
                        Files.readString(page), Measurements.in(root).all()));
        return page;
    }
}
