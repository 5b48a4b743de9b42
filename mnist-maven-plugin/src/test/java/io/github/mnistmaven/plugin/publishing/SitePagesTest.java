package io.github.mnistmaven.plugin.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePagesTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private Path output;
    private Path site;
    private SitePages pages;

    @BeforeEach
    void setUp() {
        output = base.resolve("target/mnist");
        site = base.resolve("target/site/mnist");
        pages = new SitePages(output, site, ReportOptions.USUAL, console);
    }

    @Test
    void holdWhatTheyLinkToAndNoModels() throws IOException {
        TinyRun.finishIn(new RunDirectory(output.resolve("one")));
        TinyRun.finishSeeds(new RunDirectory(output.resolve("two")), 1, 2);

        pages.write();

        assertThat(content(site))
                .containsExactlyInAnyOrder(
                        "index.html",
                        "one/report.html",
                        "one/record.json",
                        "one/history.csv",
                        "one/experiment.yml",
                        "two/report.html",
                        "two/record.json",
                        "two/seed-1/report.html",
                        "two/seed-1/record.json",
                        "two/seed-1/history.csv",
                        "two/seed-1/experiment.yml",
                        "two/seed-2/report.html",
                        "two/seed-2/record.json",
                        "two/seed-2/history.csv",
                        "two/seed-2/experiment.yml");
        assertThat(links(site.resolve("index.html")))
                .containsExactly(
                        "./one/report.html",
                        "./two/report.html",
                        "./two/seed-1/report.html",
                        "./two/seed-2/report.html");
        assertThat(links(site.resolve("two/report.html")))
                .containsExactly("./seed-1/report.html", "./seed-2/report.html");
        assertThat(links(site.resolve("one/report.html")))
                .containsExactly("./record.json", "./history.csv", "./experiment.yml");
        assertThat(console.printed()).isEmpty();
    }

    @Test
    void leaveOutRunsWithoutAReadableRecord() throws IOException {
        TinyRun.finishIn(new RunDirectory(output.resolve("good")));
        RunDirectory bad = TinyRun.finishIn(new RunDirectory(output.resolve("bad")));
        Files.writeString(bad.record(), "{");
        Files.writeString(Files.createDirectories(output.resolve("begun")).resolve("plan.json"), "{}");
        // of a run that is no more
        TinyRun.finishIn(new RunDirectory(site.resolve("gone")));

        pages.write();

        assertThat(site.resolve("bad")).doesNotExist();
        assertThat(links(site.resolve("index.html"))).containsExactly("./good/report.html");
        assertThat(Files.readString(site.resolve("index.html"))).doesNotContain("begun", "gone");
        assertThat(console.printed())
                .singleElement()
                .asString()
                .startsWith("warning: " + bad.record() + " is damaged: ");
    }

    private static List<String> content(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory).filter(Files::isRegularFile)) {
            return files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        return Pattern.compile("<a href=\"([^\"]*)\"")
                .matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }
}
