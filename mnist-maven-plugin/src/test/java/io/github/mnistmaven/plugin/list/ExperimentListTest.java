package io.github.mnistmaven.plugin.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.experiments.Planning;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TestPlans;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentListTest {
    private static final String MODEL = "schema: 1\nmodel: [flatten, dense: {units: 10, activation: softmax}]\n";

    @TempDir
    private Path base;

    private Runs runs;
    private Planning planning;
    private ExperimentFiles files;

    @BeforeEach
    void setUp() throws IOException {
        runs = new Runs(base.resolve("target/mnist"));
        planning = TestPlans.planning(base);
        files = new ExperimentFiles(base, base.resolve("experiments"));
        Files.createDirectories(files.directory());
    }

    @Test
    void tellsOfEveryExperimentWhatCameOfIt() throws IOException {
        write("trained", MODEL + "description: Ten units.\n");
        write("never", MODEL + "description: \"Two\\nlines.\"\n");
        write("changed", MODEL);
        finish("trained");
        finish("changed");
        write("changed", MODEL + "training: {epochs: 3}\n");

        assertThat(all()).isEqualTo("""
                        experiment  last run                    test   gap  epochs  engine  description
                        changed     run with other settings
                        never       not run yet                                             Two lines.
                        trained     2026-01-01 01:00         75.00 %  5.00       1  dl4j    Ten units.
                        """);
    }

    @Test
    void anInvalidExperimentIsAnEntryLikeAnyOther() throws IOException {
        write("bad", "schema: 1\nmodle: []\n");
        write("good", MODEL);
        finish("bad");

        assertThat(all()).isEqualTo("""
                        experiment  last run                        test  gap  epochs  engine  description
                        bad         2 problems, see mnist:validate                             experiments/bad.yml:1:1: missing key 'model'; it must be a list of layers
                        good        not run yet
                        """);
    }

    @Test
    void theRunsOfAnInvalidExperimentAreNotSaidToHaveNone() throws IOException {
        write("bad", "schema: 1\nmodle: []\n");
        TinyRun.finishIn(runs.of("bad"));
        TinyRun.finishIn(runs.of("bad/seed-1"));
        TinyRun.finishIn(runs.of("badly"));

        assertThat(all().lines().map(line -> line.split(" ", 2)[0])).containsExactly("experiment", "bad", "badly");
    }

    @Test
    void namesOfFilesCannotMoveTheCursor() throws IOException {
        write("up\u001b[A", MODEL);

        assertThat(all()).contains("\nup [A ").doesNotContain("\u001b");
    }

    @Test
    void twoExperimentsOfOneNameAreAProblemOfTheSecond() throws IOException {
        write("a", MODEL);
        write("b", MODEL + "name: a\n");

        assertThat(all()).isEqualTo("""
                        experiment  last run                       test  gap  epochs  engine  description
                        a           not run yet
                        b           1 problem, see mnist:validate                             experiments/b.yml:3:7: the name 'a' is taken by experiments/a.yml; give it another name
                        """);
    }

    @Test
    void aRunWithoutItsExperimentIsListedToo() throws IOException {
        write("here", MODEL);
        TinyRun.finishIn(runs.of("gone"));
        RunDirectory begun = runs.of("begun");
        begun.writeJob(TinyRun.JOB);

        assertThat(all()).isEqualTo("""
                        experiment  last run             test   gap  epochs  engine  description
                        begun       not finished                                     no experiment makes this run
                        gone        2026-01-01 01:00  75.00 %  5.00       1  dl4j    no experiment makes this run
                        here        not run yet
                        """);
        assertThat(named("here")).doesNotContain("gone");
    }

    @Test
    void aDamagedRecordIsNamed() throws IOException {
        write("x", MODEL);
        Files.writeString(finish("x").record(), "{");

        assertThat(all()).contains("x           its record can't be used  ", "record.json is damaged: ");
    }

    @Test
    void aNewDescriptionAndOtherLimitsAreNoOtherSettings() throws IOException {
        write("x", MODEL);
        finish("x");
        write("x", MODEL + "description: New.\ncheck: {test_accuracy: {min: 0.5}}\n");

        assertThat(all()).contains("75.00 %", "New.");
    }

    @Test
    void saysWhereTheTestSetIsUsedForSelection() throws IOException {
        write("x", MODEL + "description: As Keras' script.\ndata: {validation: test}\n");
        write("y", MODEL + "data: {validation: test}\n");

        assertThat(all())
                .contains(
                        "x           not run yet",
                        "  test set used for selection, not a fair estimate. As Keras' script.\n")
                .endsWith("  test set used for selection, not a fair estimate\n");
    }

    @Test
    void everySeedHasItsOwnLine() throws IOException {
        write("x", MODEL + "training: {seeds: [7, 8]}\n");
        TinyRun.finishIn(
                runs.of("x/seed-8"),
                planning.plan(files.all()).get(0).plan().members().get(1));

        TinyRun.finishIn(runs.of("x/seed-9"));

        assertThat(all()).isEqualTo("""
                        experiment  last run             test   gap  epochs  engine  description
                        x/seed-7    not run yet
                        x/seed-8    2026-01-01 01:00  75.00 %  5.00       1  dl4j
                        x/seed-9    2026-01-01 01:00  75.00 %  5.00       1  dl4j    no experiment makes this run
                        """);
    }

    @Test
    void severalSeedsHaveALineTogetherBeforeThoseOfTheirRuns() throws IOException {
        write("x", MODEL + "training: {seeds: [7, 8]}\n");
        TinyRun.finishSeeds(runs.of("x"), 7, 8);
        TinyRun.finishSeeds(runs.of("gone"), 1);

        assertThat(all().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "experiment last run test gap epochs engine description",
                        "gone mean of 1 seed 75.00 % 5.00 1.0 dl4j no experiment makes these runs",
                        "gone/seed-1 2026-01-01 01:00 75.00 % 5.00 1 dl4j no experiment makes this run",
                        "x run with other settings",
                        "x/seed-7 run with other settings",
                        "x/seed-8 run with other settings");
    }

    @Test
    void severalSeedsOfTheExperimentsSettingsShowTheirMean() throws IOException {
        write("x", MODEL + "training: {seeds: [7, 8]}\n");
        List<RunRecord> members = new ArrayList<>();
        for (TrainingPlan plan : planning.plan(files.all()).get(0).plan().members()) {
            members.add(StoredRecords.run(TinyRun.finishIn(runs.of(plan.name()), plan))
                    .orElseThrow());
        }
        runs.of("x").writeSeeds(SeedsRecord.of("x", "", members));

        assertThat(all().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("x mean of 2 seeds 75.00 +- 0.00 % 5.00 +- 0.00 1.0 dl4j");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(files.directory().resolve(name + ".yml"), text);
    }

    /** Leaves a run of what the experiment says now; of another plan if it is invalid. */
    private RunDirectory finish(String name) throws IOException {
        Planning.Attempt attempt = planning.attempt(List.of(files.directory().resolve(name + ".yml")))
                .get(0);
        return attempt.planned().isPresent()
                ? TinyRun.finishIn(runs.of(name), attempt.planned().get().plan())
                : TinyRun.finishIn(runs.of(name));
    }

    private String all() throws IOException {
        return String.join("\n", list().ofAll(planning.attempt(files.all()))) + "\n";
    }

    private String named(String name) throws IOException {
        return String.join(
                "\n", list().of(planning.attempt(List.of(files.directory().resolve(name + ".yml")))));
    }

    private ExperimentList list() {
        return new ExperimentList(runs, ZoneId.of("UTC+1"));
    }
}
