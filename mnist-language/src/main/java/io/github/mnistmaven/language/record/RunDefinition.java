package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.LabelIssues;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import java.util.List;

/** The record of a run, but for its version and its kind. */
final class RunDefinition {
    static final Construct<RunRecord> RUN = run();

    private RunDefinition() {}

    private static Construct<RunRecord> run() {
        Key<RunRecord, String> name = Key.required("name", RecordTypes.NAME, RunRecord::name, "The run's name.");
        Key<RunRecord, String> digest = Key.required(
                "digest", RecordTypes.NAME, RunRecord::digest, "SHA-256 over all that the model depends on.");
        Key<RunRecord, String> data = TestedKeys.fingerprint();
        Key<RunRecord, String> engine =
                Key.required("engine", RecordTypes.NAME, RunRecord::engine, "The engine that trained.");
        Key<RunRecord, TrainingPlan> plan =
                Key.required("plan", PlanDefinition.PLAN, RunRecord::plan, PlanDefinition.PLAN.description());
        Key<RunRecord, List<EpochResult>> history = Key.required(
                "history",
                new ListType<>(ResultDefinition.EPOCH, "epochs", 1, ResultDefinition.EPOCHS.max()),
                RunRecord::history,
                "One entry per epoch, none for one in which training diverged.");
        Key<RunRecord, RunResult> result = Key.required(
                "result", ResultDefinition.RESULT, RunRecord::result, ResultDefinition.RESULT.description());
        Key<RunRecord, List<PhaseTime>> phases = Key.required(
                "phases",
                new ListType<>(OriginDefinition.PHASE, "phases", 1, Phase.values().length),
                RunRecord::phases,
                "Where the time went, each phase once.");
        Key<RunRecord, List<List<Integer>>> matrix = TestedKeys.matrix();
        Key<RunRecord, Answers> answers = TestedKeys.answers();
        Key<RunRecord, Calibration> calibration = TestedKeys.calibration();
        Key<RunRecord, Confidences> confidences = TestedKeys.confidences();
        Key<RunRecord, List<Prediction>> samples = TestedKeys.samples();
        Key<RunRecord, List<Prediction>> mistakes = TestedKeys.mistakes();
        Key<RunRecord, LabelIssues> labelIssues = Key.optional(
                "label_issues",
                LabelIssuesDefinition.LABEL_ISSUES,
                RunRecord::labelIssues,
                "Validation and test images whose labels are probably wrong; null if it was not looked for.");
        Key<RunRecord, List<AugmentedExample>> augmented = Key.required(
                "augmented",
                new ListType<>(ImagesDefinition.AUGMENTED, "images", 0, AugmentedExample.MOST),
                RunRecord::augmented,
                "The first training image of some classes, and what augmentation makes of it; none without augmentation.");
        Key<RunRecord, Filters> filters = Key.optional(
                "filters",
                ImagesDefinition.FILTERS,
                RunRecord::filters,
                "What the first layer with a kernel looks for; null unless that layer sees the image itself.");
        Key<RunRecord, Splits> splits = Key.required(
                "splits", ImagesDefinition.SPLITS, RunRecord::splits, ImagesDefinition.SPLITS.description());
        Key<RunRecord, ModelSummary> model =
                Key.required("model", ModelDefinition.MODEL, RunRecord::model, ModelDefinition.MODEL.description());
        Key<RunRecord, Provenance> provenance = Key.required(
                "provenance",
                OriginDefinition.PROVENANCE,
                RunRecord::provenance,
                OriginDefinition.PROVENANCE.description());
        return Construct.of(
                "run",
                RunRecord.class,
                "What is known of a finished run.",
                List.of(
                        name,
                        digest,
                        data,
                        engine,
                        plan,
                        history,
                        result,
                        phases,
                        matrix,
                        answers,
                        calibration,
                        confidences,
                        samples,
                        mistakes,
                        labelIssues,
                        augmented,
                        filters,
                        splits,
                        model,
                        provenance),
                values -> new RunRecord(
                        values.get(name),
                        values.get(digest),
                        values.get(data),
                        values.get(engine),
                        values.get(plan),
                        values.get(history),
                        values.get(result),
                        values.get(phases),
                        TestedKeys.matrix(
                                values.find(matrix),
                                values.get(answers),
                                values.get(plan).data().classes().size()),
                        values.get(answers),
                        values.get(calibration),
                        values.find(confidences),
                        values.get(samples),
                        values.get(mistakes),
                        values.find(labelIssues),
                        values.get(augmented),
                        values.find(filters),
                        values.get(splits),
                        values.get(model),
                        values.get(provenance)));
    }
}
