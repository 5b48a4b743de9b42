package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.DirectoryLock;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.EffectiveYaml;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.DirectoriesOnly;
import io.github.mnistmaven.plugin.experiments.ModelLocator;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.experiments.Planning;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the trainer's stand-in, which behaves as the experiment is called. */
class TrainingsTest {
    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private final Set<EngineChoice> resolved = new LinkedHashSet<>();

    @Test
    void aTrainerThatSaysWhatIsWrongFailsAsExpected() throws Exception {
        TrainingFailedException e = failureOf("fails", Optional.empty());

        assertThat(e).hasMessage("fails: the loss is NaN");
        assertThat(e.isExpected()).isTrue();
        assertThat(run("fails").experiment()).doesNotExist();
    }

    @Test
    void theTrainerIsToldHowItWasStarted() throws Exception {
        failureOf("fails", Optional.empty());

        // the trainer's stand-in leaves no record to have it in
        assertThat(run("fails").readJob().launch().command())
                .isEqualTo("mvn g:a:1:train -Dexperiment=fails.yml -Dmnist.engine=dl4j -Dmnist.force");
        assertThat(run("fails").readJob().launch().revision()).isEmpty();
    }

    @Test
    void noEngineIsAskedForButTheOneThatTrains() throws Exception {
        trainings(setup(Optional.empty())).train(planned("completes"), false);

        assertThat(resolved).containsExactly(EngineChoice.ONEDNN);
        assertThat(run("completes").readJob().launch().engine())
                .isEqualTo(new EngineDecision(EngineChoice.ONEDNN, "auto: onednn covers the network", false, ""));
    }

    @Test
    void whereOnednnCantBeLoadedDl4jTrains() throws Exception {
        trainings(setup(Optional.empty())).train(planned("lacks-onednn"), false);

        assertThat(resolved).containsExactly(EngineChoice.ONEDNN, EngineChoice.DL4J);
        assertThat(console.printed())
                .containsExactly(
                        "training lacks-onednn, because it has no finished run yet",
                        "warning: engine dl4j instead of onednn: onednn's native libraries can't be loaded: none",
                        "training lacks-onednn, because it has no finished run yet");
        EngineDecision engine = run("lacks-onednn").readJob().launch().engine();
        assertThat(engine.engine()).isEqualTo(EngineChoice.DL4J);
        assertThat(engine.fallback()).isTrue();
        assertThat(engine.reason()).isEqualTo("onednn's native libraries can't be loaded: none");
    }

    @Test
    void aRunThatDl4jTrainedInPlaceOfOnednnIsNotTrainedAgain() throws Exception {
        PlannedExperiment planned = planned("lacks-onednn");
        TrainerSetup setup = setup(Optional.empty());
        RunDirectory run = finished(planned, setup, EngineChoice.DL4J);

        trainings(setup).train(planned, false);

        assertThat(console.printed())
                .containsExactly(
                        "training lacks-onednn, because it was trained by dl4j, not by onednn",
                        "warning: engine dl4j instead of onednn: onednn's native libraries can't be loaded: none",
                        "lacks-onednn is up to date: nothing changed since it was trained (-Dmnist.force trains again);"
                                + " exported model.keras, model.json, model.weights.h5, model.onnx, dl4j.zip");
        assertThat(run.experiment()).hasContent(EffectiveYaml.of(planned.experiment()));
    }

    @Test
    void whereNeitherCanBeLoadedBothReasonsAreTold() throws Exception {
        TrainingFailedException e = failureOf("lacks-both", Optional.empty());

        assertThat(e)
                .hasMessage(
                        "lacks-both: onednn's native libraries can't be loaded: not onednn's; dl4j's native libraries"
                                + " can't be loaded: not dl4j's; leave mnist.natives out if you set it");
        assertThat(e.isExpected()).isTrue();
    }

    @Test
    void aRunThatDl4jTrainedInPlaceOfOnednnIsTrainedAgainOnceOnednnLoads() throws Exception {
        PlannedExperiment planned = planned("completes");
        TrainerSetup setup = setup(Optional.empty());
        finished(planned, setup, EngineChoice.DL4J);

        trainings(setup).train(planned, false);

        assertThat(console.printed()).contains("training completes, because it was trained by dl4j, not by onednn");
        assertThat(run("completes").readJob().launch().engine().engine()).isEqualTo(EngineChoice.ONEDNN);
    }

    @Test
    void anEngineThatWasAskedForIsNotReplaced() throws Exception {
        TrainingFailedException e = failureOf(planned("lacks-onednn", "training: {engine: onednn}"), Optional.empty());

        assertThat(e)
                .hasMessage(
                        "lacks-onednn: onednn's native libraries can't be loaded: none; use training.engine: auto or"
                                + " dl4j");
        assertThat(e.isExpected()).isTrue();
        assertThat(resolved).containsExactly(EngineChoice.ONEDNN);
    }

    @Test
    void aTrainerThatCrashesIsBroken() throws Exception {
        TrainingFailedException e = failureOf("aborts", Optional.empty());

        assertThat(e).hasMessageStartingWith("aborts: the trainer crashed: exit code 134 (SIGABRT)\n");
        assertThat(e.isExpected()).isFalse();
    }

    @Test
    void aTrainerThatTakesTooLongIsBroken() throws Exception {
        TrainingFailedException e = failureOf("hangs", Optional.of(Duration.ofSeconds(2)));

        assertThat(e)
                .hasMessage("hangs: stopped after 2.0 s, the limit that mnist.timeout sets; earlier results are"
                        + " untouched");
        assertThat(e.isExpected()).isFalse();
    }

    @Test
    void aRunThatIsUpToDateGetsTheEffectiveExperimentThatItLacks() throws Exception {
        PlannedExperiment planned = planned("holds");
        TrainerSetup setup = setup(Optional.empty());
        RunDirectory run = finished(planned, setup);
        Files.delete(run.experiment());

        trainings(setup).train(planned, false);

        assertThat(console.printed())
                .containsExactly(
                        "holds is up to date: nothing changed since it was trained (-Dmnist.force trains again);"
                                + " exported model.keras, model.json, model.weights.h5, model.onnx, dl4j.zip");
        assertThat(run.experiment()).hasContent(EffectiveYaml.of(planned.experiment()));
        assertThat(run.modelFile("model.onnx")).isNotEmptyFile();
    }

    @Test
    void aNewDescriptionReachesTheRecordWithoutTraining() throws Exception {
        PlannedExperiment planned = planned("holds");
        TrainerSetup setup = setup(Optional.empty());
        RunDirectory run = finished(planned, setup);
        Files.writeString(base.resolve("holds.yml"), Files.readString(planned.file()) + "description: New words.\n");

        trainings(setup).train(planning().plan(List.of(planned.file())).get(0), false);

        assertThat(StoredRecords.run(run).orElseThrow().plan().description()).isEqualTo("New words.");
    }

    @Test
    void twoBuildsDoNotTrainInOneDirectory() throws Exception {
        try (DirectoryLock other = run("completes").lock()) {
            TrainingFailedException e = failureOf("completes", Optional.empty());

            assertThat(e)
                    .hasMessage("completes: another build is training in " + other.directory()
                            + "; wait for it, or set another mnist.outputDirectory");
        }
        assertThat(run("completes").plan()).doesNotExist();
    }

    private TrainingFailedException failureOf(String name, Optional<Duration> timeout) throws IOException {
        return failureOf(planned(name), timeout);
    }

    private TrainingFailedException failureOf(PlannedExperiment planned, Optional<Duration> timeout) {
        Trainings trainings = trainings(setup(timeout));
        return catchThrowableOfType(TrainingFailedException.class, () -> trainings.train(planned, false));
    }

    private PlannedExperiment planned(String name) throws IOException {
        return planned(name, "training: {}");
    }

    private PlannedExperiment planned(String name, String training) throws IOException {
        Path file = Files.writeString(base.resolve(name + ".yml"), """
                schema: 1
                model: [flatten, dense: {units: 10, activation: softmax}]
                """ + training + "\n");
        return planning().plan(List.of(file)).get(0);
    }

    private Planning planning() {
        return new Planning(
                new ExperimentReader(base, ArtifactJars.NONE, List.of()), ModelLocator.NONE, DirectoriesOnly.LOCATOR);
    }

    private Trainings trainings(TrainerSetup setup) {
        TrainCommand command = new TrainCommand("g:a:1:train", base, "", "dl4j", OptionalInt.empty(), Home.ofUser());
        return new Trainings(
                new PlanBinder(TestSetups.DATA, ModelLocator.NONE, setup),
                new LocalFork(setup),
                command,
                base.resolve("target"),
                console);
    }

    private RunDirectory run(String name) {
        return new RunDirectory(base.resolve("target").resolve(name));
    }

    private TrainerSetup setup(Optional<Duration> timeout) {
        return TestSetups.setup(this::runtime, timeout);
    }

    private EngineRuntime runtime(EngineChoice engine) {
        resolved.add(engine);
        return TestSetups.runtime(engine, base);
    }

    /** A record that says that it holds, whatever it is of. */
    private RunDirectory finished(PlannedExperiment planned, TrainerSetup setup) throws Exception {
        return finished(planned, setup, EngineChoice.ONEDNN);
    }

    private RunDirectory finished(PlannedExperiment planned, TrainerSetup setup, EngineChoice engine) throws Exception {
        String fingerprint = Datasets.open(new DataSource.Mnist(), new DataLocation(TestSetups.mnist(), base))
                .fingerprint();
        String digest = BoundPlan.of(planned.plan(), fingerprint, setup.fingerprint(engine, planned.plan()))
                .digest();
        return TinyRun.finishIn(run(planned.name()), new BoundPlan(digest, fingerprint, TinyRun.PLAN));
    }
}
