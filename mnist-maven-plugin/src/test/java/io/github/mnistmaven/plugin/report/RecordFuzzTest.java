package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.fuzz.JsonDamage;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.SentRecord;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import io.github.mnistmaven.plugin.compare.ChosenRuns;
import io.github.mnistmaven.plugin.compare.Contender;
import io.github.mnistmaven.plugin.compare.Contenders;
import io.github.mnistmaven.plugin.compare.RunComparison;
import io.github.mnistmaven.plugin.console.Printed;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.list.ExperimentList;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Damaged records: refused, or every page and every line of them can be made, without NaN and without scripts. */
class RecordFuzzTest {
    private static final int CASES = 150;
    private static final int FEWER_CASES = 15;
    private static final List<Double> AMOUNTS =
            List.of(0.0, 5e-324, 1e-300, 1e-7, 0.3, 16.1, 4.8e9, 1e30, 3.4e38, 1e99, 1e100);
    private static final List<Double> SECONDS =
            List.of(0.0, 5e-324, 1e-9, 0.3, 60.0, 3600.5, 31_622_399.9, 31_622_400.0);
    private static final List<String> EPOCH = List.of("loss", "val_loss", "learning_rate", "seconds");
    private static final List<String> RESULT = List.of("train_loss", "val_loss", "test_loss", "seconds");

    /** Pictures are what takes time to draw. */
    private static final int MOST_PICTURES = 2;

    private static final Path RECORDS = Path.of("..", "mnist-language", "src", "test", "resources", "records");

    /** What a reader looks at first, and thus the more often damaged. */
    private static final List<List<String>> PARTS = List.of(
            List.of(),
            List.of("history"),
            List.of("result"),
            List.of("phases"),
            List.of("plan"),
            List.of("plan", "check"),
            List.of("provenance"),
            List.of("calibration"),
            List.of("filters"));

    private static final Pattern NOT_DRAWN =
            Pattern.compile("\\s(?:d|[xyr][12]?|c[xy]|width|height|points|transform|viewBox)=\"[^\"]*(?:NaN|Infinity)");
    private static final Pattern SCRIPT = Pattern.compile("<script");

    private static final Mutation MUTATION = new Mutation(Stream.concat(
                    Mutation.NUMBERS.stream(),
                    Stream.of(
                            Mutation.HOSTILE,
                            "x".repeat(900),
                            "",
                            "true",
                            "1",
                            "2",
                            "3.4e38",
                            "4.8e9",
                            "1e99",
                            "31622400",
                            "1e-300",
                            "test_loss",
                            "diverged",
                            "2026-13-45T99:99:99Z",
                            "dense"))
            .toList());

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path base = files.getPath("/project");
    private final RunDirectory run = new RunDirectory(base.resolve("target/mnist/x"));
    private final ReportWriter writer = new ReportWriter(ReportOptions.USUAL);
    private final JsonDamage damage = new JsonDamage(MUTATION);
    private final List<ObjectNode> records = new ArrayList<>();
    private long scripts;

    @BeforeEach
    void readRecords() throws IOException {
        for (String name : List.of("0.2/tiny", "0.2/layer-norm", "0.1/all-layers", "0.1/diverged")) {
            Path file = RECORDS.resolve(name).resolve("record.json");
            ObjectNode record = Json.object(Json.line(new SentRecord(file).read(Files.readString(file))));
            for (String pictures : List.of("samples", "mistakes", "augmented")) {
                while (record.path(pictures) instanceof ArrayNode list && list.size() > MOST_PICTURES) {
                    list.remove(list.size() - 1);
                }
            }
            records.add(record);
        }
        Files.createDirectories(run.path());
        Files.writeString(run.experiment(), "schema: 1\n");
        Files.writeString(base.resolve("sound.json"), Json.line(records.get(0)));
        Files.writeString(run.record(), Json.line(records.get(0)));
        writer.writeRun(run, any -> Optional.empty());
        scripts = SCRIPT.matcher(Files.readString(run.report())).results().count();
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void isRefusedOrShown() {
        int accepted = Fuzz.run("records", CASES, this::read);

        assertThat(accepted).isPositive();
    }

    /** Every curve at the ends of what its numbers may be, together. */
    @Test
    void extremesOfAllFiguresAreDrawn() {
        int accepted = Fuzz.run("extreme figures", FEWER_CASES, random -> {
            ObjectNode record = records.get(random.nextInt(records.size())).deepCopy();
            record.path("history").forEach(epoch -> extreme((ObjectNode) epoch, EPOCH, random));
            extreme((ObjectNode) record.path("result"), RESULT, random);
            record.path("phases").forEach(phase -> extreme((ObjectNode) phase, List.of("seconds"), random));
            return read(Json.line(record));
        });

        assertThat(accepted).isPositive();
    }

    private static void extreme(ObjectNode figures, List<String> keys, SplittableRandom random) {
        for (String key : keys) {
            List<Double> values = key.equals("seconds") ? SECONDS : AMOUNTS;
            figures.put(key, values.get(random.nextInt(values.size())));
        }
    }

    private String read(SplittableRandom random) throws Exception {
        ObjectNode record = records.get(random.nextInt(records.size()));
        List<String> part = PARTS.get(random.nextInt(PARTS.size()));
        String text = random.nextInt(10) == 0
                ? MUTATION.damage(Json.pretty(record), random)
                : Json.line(damage.damaged(record, part, random));
        return read(text);
    }

    private String read(String text) throws Exception {
        Files.writeString(run.record(), text);
        try {
            new SentRecord(run.record()).read(text);
        } catch (IOException refused) {
            return Printed.text(refused.getMessage());
        }
        report();
        compare();
        list();
        return null;
    }

    private void report() throws IOException {
        RunRecord sound = (RunRecord) new SentRecord(base.resolve("sound.json")).read(Json.line(records.get(0)));
        writer.writeRun(run, any -> Optional.of(sound));
        assertIsSound(Files.readString(run.report()));
    }

    private void compare() throws Exception {
        List<Contender> chosen = new Contenders(
                        new Runs(base.resolve("target/mnist")), new ExperimentFiles(base, base.resolve("experiments")))
                .named(List.of("sound.json", "target/mnist/x/record.json"));
        for (String line : RunComparison.lines(chosen)) {
            assertIsSoundLine(line);
        }
        Path page = base.resolve("compare.html");
        assertThat(writer.writeComparison(page, ChosenRuns.of(chosen, base))).isEmpty();
        assertIsSound(Files.readString(page));
    }

    private void list() throws IOException {
        List<String> lines =
                new ExperimentList(new Runs(base.resolve("target/mnist")), ZoneOffset.UTC).ofAll(List.of());
        for (String line : lines) {
            assertIsSoundLine(line);
        }
    }

    private void assertIsSound(String page) {
        assertThat(NOT_DRAWN.matcher(page).results().map(found -> found.group()))
                .isEmpty();
        assertThat(SCRIPT.matcher(page).results().count()).isLessThanOrEqualTo(scripts + 1);
        assertThat(page.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .isEmpty();
    }

    /** Names may be any words, so figures are looked at where no text of the record has these. */
    private void assertIsSoundLine(String line) throws IOException {
        String record = Files.readString(run.record());
        boolean isSaid = record.contains("NaN") || record.contains("Infinity");
        assertThat(isSaid ? "" : Printed.line(line)).doesNotContain("NaN", "Infinity");
    }
}
