package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.language.record.SentRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Records that released versions wrote, as pages of this one. */
class ReleasedRecordsTest {
    private static final Path RECORDS = Path.of("..", "mnist-language", "src", "test", "resources", "records");
    private static final String EMBEDDED = "<script type=\"application/json\" id=\"record\">";

    @TempDir
    private Path output;

    private final ReportWriter writer = new ReportWriter(ReportOptions.USUAL);

    static List<Path> runs() throws IOException {
        return directories().filter(directory -> !isOfSeeds(directory)).toList();
    }

    static List<Path> experiments() throws IOException {
        return directories().filter(ReleasedRecordsTest::isOfSeeds).toList();
    }

    /** Of all records, relative to {@link #RECORDS}. */
    private static Stream<Path> directories() throws IOException {
        try (Stream<Path> files = Files.walk(RECORDS)) {
            return files
                    .filter(file -> file.endsWith("record.json"))
                    .map(file -> RECORDS.relativize(file.getParent()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isOfSeeds(Path directory) {
        return StoredRecords.isOfSeeds(new RunDirectory(RECORDS.resolve(directory)));
    }

    @BeforeEach
    void runAll() throws IOException {
        for (Path directory : directories().toList()) {
            RunDirectory run = new RunDirectory(output.resolve(directory));
            Files.createDirectories(run.path());
            Files.copy(RECORDS.resolve(directory).resolve("record.json"), run.record());
            Files.writeString(run.experiment(), "schema: 1\n");
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunIsAPageWithTheFiguresOfItsRecord(Path directory) throws IOException {
        RunDirectory run = new RunDirectory(output.resolve(directory));

        writer.writeRun(run, any -> Optional.empty());

        String page = Files.readString(run.report());
        JsonNode record = Json.object(Files.readString(run.record()));
        assertThat(page)
                .contains(percent(record.at("/result/test_accuracy")), percent(record.at("/result/train_accuracy")))
                .contains(percent(record.at("/history/0/val_accuracy")), loss(record.at("/result/test_loss")))
                .doesNotContain("damaged", ">NaN");
        if (!record.at("/result").has("test_top_3_accuracy")) {
            assertThat(page).contains("not recorded");
        }
        assertThat(new SentRecord(run.report()).read(embedded(page)))
                .isEqualTo(StoredRecords.run(run).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void severalSeedsAreAPageWithTheirMeans(Path directory) throws IOException {
        RunDirectory experiment = new RunDirectory(output.resolve(directory));

        writer.writeSeeds(experiment);

        String page = Files.readString(experiment.report());
        JsonNode record = Json.object(Files.readString(experiment.record()));
        assertThat(page)
                .contains(percent(record.at("/figures/test_accuracy/mean")))
                .doesNotContain("damaged", ">NaN");
        assertThat(new SentRecord(experiment.report()).read(embedded(page)))
                .isEqualTo(StoredRecords.seedRuns(experiment).orElseThrow());
    }

    @Test
    void runsOfAllVersionsAreComparedOnOnePage() throws IOException {
        writer.writeIndex(output, at(runs()), at(experiments()));

        String page = Files.readString(output.resolve("index.html"));
        assertThat(page)
                .contains(runs().size() + " finished runs")
                .doesNotContain("damaged", "without a readable record", ">NaN");
        assertThat(Stream.concat(runs().stream(), experiments().stream()))
                .allSatisfy(directory -> assertThat(page).contains("<bdi>" + name(directory) + "</bdi>"));
    }

    private List<RunDirectory> at(List<Path> directories) {
        return directories.stream()
                .map(directory -> new RunDirectory(output.resolve(directory)))
                .toList();
    }

    private static String name(Path directory) {
        return directory.toString().replace('\\', '/');
    }

    private static String embedded(String page) {
        int start = page.lastIndexOf(EMBEDDED) + EMBEDDED.length();
        return page.substring(start, page.indexOf("</script>", start));
    }

    private static String percent(JsonNode share) {
        return rounded(share.decimalValue().movePointRight(2), 2);
    }

    private static String loss(JsonNode nats) {
        return rounded(nats.decimalValue(), 4);
    }

    private static String rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
