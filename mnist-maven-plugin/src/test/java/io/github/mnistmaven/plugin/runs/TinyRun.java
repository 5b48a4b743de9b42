package io.github.mnistmaven.plugin.runs;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.language.planning.EngineCoverage;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A finished run of two classes and one epoch. */
public final class TinyRun {
    public static final TrainingPlan PLAN = new TrainingPlan(
            "tiny",
            "",
            new DataPlan(
                    new DataSource.Mnist(),
                    Shape.image(2, 2, 1),
                    List.of("0", "1"),
                    8,
                    2,
                    ValidationSet.HELD_OUT,
                    4,
                    OptionalInt.empty()),
            Replanning.of(
                    List.of(new Layer.Flatten(), new Layer.Dense(2, Activation.SOFTMAX)),
                    Shape.image(2, 2, 1),
                    Regularization.NONE,
                    new Optimizer.Sgd(0.1, 0, false),
                    "layers",
                    new Problems()),
            Optional.empty(),
            new Training(1, 2, new Optimizer.Sgd(0.1, 0, false), 42, EngineChoice.AUTO),
            Regularization.NONE,
            Optional.of(Selective.DEFAULT),
            Check.NONE);

    public static final BoundPlan BOUND_PLAN = new BoundPlan("the digest", "f00d", PLAN);

    public static final TrialJob JOB = new TrialJob(
            BOUND_PLAN, new Launch(Optional.empty(), "", EngineCoverage.decide(PLAN), Export.ALL, "schema: 1\n"));

    /** Our format alone. */
    public static final Export OURS = new Export(List.of(), OnnxOptions.DEFAULT);

    private TinyRun() {}

    /** Writes the record, a model in our format, and the effective experiment. */
    public static RunDirectory finishIn(RunDirectory directory) throws IOException {
        return finishIn(directory, BOUND_PLAN);
    }

    /** The same for a run of another plan. */
    public static RunDirectory finishIn(RunDirectory directory, TrainingPlan plan) throws IOException {
        return finishIn(directory, new BoundPlan(BOUND_PLAN.digest(), BOUND_PLAN.dataFingerprint(), plan));
    }

    /** The same for a run of another plan, or on other data. */
    public static RunDirectory finishIn(RunDirectory directory, BoundPlan plan) throws IOException {
        directory.finish(result(plan, OURS), "schema: 1\n");
        return directory;
    }

    /** What a trial of {@code plan} might give: the files of a model, and its record. */
    public static TrialResult result(BoundPlan plan, Export export) throws IOException {
        ModelFiles model = TinyModel.files(plan.digest(), export);
        List<RecordedFile> files = new ArrayList<>();
        for (FormatFile file : model.files()) {
            files.add(RecordedFile.of(file));
        }
        ModelSummary summary = ModelSummary.of(plan.plan().parameters(), Preprocessing.UNIT, files, model.lacks());
        return new TrialResult(record(plan, summary), model.files());
    }

    /** Writes a run for each of {@code seeds}, and what they are together. */
    public static RunDirectory finishSeeds(RunDirectory experiment, long... seeds) throws IOException {
        String name = experiment.path().getFileName().toString();
        List<RunRecord> members = new ArrayList<>();
        for (long seed : seeds) {
            TrainingPlan plan = Copies.with(
                    PLAN,
                    Map.of(
                            "name", TrainingPlan.nameOf(name, seed),
                            "training", PLAN.training().withSeed(seed)));
            members.add(
                    StoredRecords.run(finishIn(experiment.member(seed), plan)).orElseThrow());
        }
        experiment.writeSeeds(SeedsRecord.of(name, "", members));
        return experiment;
    }

    /** The record. */
    public static RunRecord record() {
        return record(BOUND_PLAN, Records.model(PLAN.parameters(), "the digest of the model", 9));
    }

    private static RunRecord record(BoundPlan bound, ModelSummary model) {
        TrainingPlan plan = bound.plan();
        List<List<Integer>> confusion = confusionMatrix(plan.data());
        return new RunRecord(
                plan.name(),
                bound.digest(),
                bound.dataFingerprint(),
                "dl4j",
                plan,
                List.of(new EpochResult(1, new Scores(0.5, 0.8), new Scores(0.6, 0.7), 0.1, 2)),
                new RunResult(
                        1,
                        1,
                        StopReason.ALL_EPOCHS,
                        new Scores(0.5, 0.8),
                        new Scores(0.6, 0.7),
                        new Scores(0.6, 0.75),
                        3),
                List.of(new PhaseTime(Phase.TRAINING, 3)),
                confusion,
                TestAnswers.of(confusion),
                TestAnswers.calibration(confusion),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                TestAnswers.splits(plan.data()),
                model,
                new Provenance(
                        "1",
                        "DL4J",
                        "",
                        "linux-x86_64",
                        1,
                        "17",
                        "Linux",
                        "a CPU",
                        "2026-01-01T00:00:00Z",
                        0,
                        Optional.empty(),
                        ""));
    }

    /** All images are right but a quarter, which are of the last classes and taken for the first. */
    private static List<List<Integer>> confusionMatrix(DataPlan data) {
        List<Integer> images = TestAnswers.splits(data).test();
        int classes = images.size();
        int[][] counts = new int[classes][classes];
        int wrong = data.testImages() / 4;
        for (int label = classes - 1; label >= 0; label--) {
            int ofLabel = label == 0 ? 0 : Math.min(wrong, images.get(label));
            counts[label][0] += ofLabel;
            counts[label][label] += images.get(label) - ofLabel;
            wrong -= ofLabel;
        }
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
