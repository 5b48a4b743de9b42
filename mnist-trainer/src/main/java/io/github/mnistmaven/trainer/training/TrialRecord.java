package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.evaluation.ConfidentLearning;
import io.github.mnistmaven.experiment.evaluation.Evaluation;
import io.github.mnistmaven.experiment.evaluation.HeldOut;
import io.github.mnistmaven.experiment.evaluation.Predictions;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the record of a trial together.
 *
 * @param job what was to be trained
 * @param engine what trained
 * @param data what it was trained and tested on
 * @param outcome how training went
 * @param evaluations what the model gives
 * @param parameters the model's
 * @param confidence how sure the model is, and from when on sure enough; empty if it was not calibrated
 */
record TrialRecord(
        TrialJob job,
        EngineDescription engine,
        TrialData data,
        TrainingOutcome outcome,
        Evaluations evaluations,
        float[] parameters,
        Optional<Confidence> confidence) {
    /**
     * The record.
     *
     * @param files those that hold the model
     * @param startedAt when the trial began
     * @param clock where its time went; stops nothing
     * @throws IOException if a file can't be made
     */
    RunRecord of(ModelFiles files, Instant startedAt, PhaseClock clock) throws IOException {
        TrainingPlan plan = job.plan().plan();
        Evaluation test = evaluations.test();
        Predictions predictions = new Predictions(evaluations.testImages(), test);
        ModelSummary model = model(files);
        List<PhaseTime> phases = clock.times();
        return new RunRecord(
                plan.name(),
                job.plan().digest(),
                job.plan().dataFingerprint(),
                engine.name(),
                plan,
                outcome.history(),
                result(phases),
                phases,
                test.confusionMatrix(),
                test.answers(),
                test.calibration(),
                Optional.of(test.confidences(confidence)),
                predictions.samples(),
                predictions.mistakes(),
                Optional.of(ConfidentLearning.of(heldOut())),
                AugmentedExamples.of(plan, data.training()),
                FirstFilters.of(plan, parameters),
                data.splits(evaluations.testImages(), plan.data().classes().size()),
                model,
                provenance(startedAt));
    }

    /** Where the test set is validated on, it is one set and not two. */
    private List<HeldOut> heldOut() {
        List<HeldOut> sets = new ArrayList<>();
        if (!job.plan().plan().data().validatesOnTest()) {
            sets.add(heldOut(DataSplit.VALIDATION, data.validation(), evaluations.validation()));
        }
        sets.add(heldOut(DataSplit.TEST, Subset.all(evaluations.testImages()), evaluations.test()));
        return sets;
    }

    private static HeldOut heldOut(DataSplit split, Subset subset, Evaluation evaluation) {
        return new HeldOut(split, subset.images(), subset.indices(), evaluation);
    }

    private ModelSummary model(ModelFiles files) throws IOException {
        List<RecordedFile> recorded = new ArrayList<>();
        for (FormatFile file : files.files()) {
            recorded.add(RecordedFile.of(file));
        }
        return ModelSummary.of(job.plan().plan().parameters(), data.preprocessing(), recorded, files.lacks());
    }

    private RunResult result(List<PhaseTime> phases) {
        return new RunResult(
                outcome.bestEpoch(),
                outcome.history().size(),
                outcome.stopReason(),
                evaluations.training().scores(),
                evaluations.validation().scores(),
                evaluations.test().scores(),
                phases.stream().mapToDouble(PhaseTime::seconds).sum());
    }

    private Provenance provenance(Instant startedAt) {
        ProcessFacts host = ProcessFacts.current();
        Launch launch = job.launch();
        return new Provenance(
                TrainerVersion.current(),
                engine.version(),
                launch.engine().reason(),
                engine.natives(),
                engine.threads(),
                host.java(),
                host.os(),
                host.cpu(),
                startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                host.peakMemoryBytes(),
                launch.revision(),
                launch.command());
    }
}
