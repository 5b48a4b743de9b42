package io.github.mnistmaven.experiment.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a finished run; {@code record.json}. Its presence is what says that a run is finished.
 *
 * @param name the run's name
 * @param digest the digest of its plan, data and environment: equal ones give equal models
 * @param dataFingerprint SHA-256 over the data, in hexadecimal
 * @param engine the engine that trained
 * @param plan what was trained
 * @param history one entry per epoch, none for one in which training diverged
 * @param result the figures
 * @param phases where the time went, each phase once; together they are {@code result}'s seconds
 * @param confusionMatrix counts of test images: a row a true class, a column a predicted class; not written where there
 *     are more than 100 classes
 * @param answers what the model says of every test image
 * @param calibration how far the probabilities of these answers can be believed
 * @param confidences how sure the model is of each of its answers; empty if an earlier version recorded it
 * @param samples some test images of every class, with what the model says of them
 * @param mistakes misclassified test images, the most confident mistake first
 * @param labelIssues validation and test images whose labels are probably wrong; empty if it was not looked for, as
 *     earlier versions did not
 * @param augmented the first training image of each of at most {@link AugmentedExample#MOST} classes, and what
 *     augmentation makes of it; none without augmentation
 * @param filters what the first layer with a kernel looks for; empty unless that layer sees the image itself
 * @param splits how many images of each class there are
 * @param model the trained model
 * @param provenance where the model comes from
 */
public record RunRecord(
        String name,
        String digest,
        String dataFingerprint,
        String engine,
        TrainingPlan plan,
        List<EpochResult> history,
        RunResult result,
        List<PhaseTime> phases,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = LargeMatrix.class)
        List<List<Integer>> confusionMatrix,

        Answers answers,
        Calibration calibration,
        Optional<Confidences> confidences,
        List<Prediction> samples,
        List<Prediction> mistakes,
        Optional<LabelIssues> labelIssues,
        List<AugmentedExample> augmented,
        Optional<Filters> filters,
        Splits splits,
        ModelSummary model,
        Provenance provenance)
        implements Tested {

    public RunRecord {
        history = List.copyOf(history);
        phases = List.copyOf(phases);
        confusionMatrix = confusionMatrix.stream().map(List::copyOf).toList();
        samples = List.copyOf(samples);
        mistakes = List.copyOf(mistakes);
        augmented = List.copyOf(augmented);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RUN;
    }

    @Override
    public TestData tested() {
        DataPlan data = plan.data();
        return new TestData(data.source(), data.image(), data.classes(), data.testImages());
    }

    @Override
    public Scores scores() {
        return result.test();
    }

    @Override
    public Check check() {
        return plan.check();
    }

    @Override
    public long parameters() {
        return model.parameters();
    }

    @Override
    public boolean fair() {
        return !plan.data().validatesOnTest();
    }

    /**
     * The epoch, from 1, whose weights the model holds: the last, or the best where these were to be restored or later
     * ones are of no use. Where early stopping watched no epoch, it restored none.
     */
    public int heldEpoch() {
        boolean restored = result.stopReason() == StopReason.DIVERGED
                || plan.regularization()
                        .earlyStopping()
                        .map(settings ->
                                settings.restoreBestWeights() && result.epochsRun() > settings.startFromEpoch())
                        .orElse(false);
        return restored ? result.bestEpoch() : result.epochsRun();
    }

    /** The same run, with what {@code current} says of it that changes no model: its description and its limits. */
    public RunRecord saying(TrainingPlan current) {
        return with(name, plan.saying(current), model);
    }

    @Override
    public RunRecord called(String other) {
        return with(other, plan, model);
    }

    /** The same run, whose model is in these files. */
    public RunRecord exported(ModelSummary files) {
        return with(name, plan, files);
    }

    private RunRecord with(String otherName, TrainingPlan otherPlan, ModelSummary otherModel) {
        return new RunRecord(
                otherName,
                digest,
                dataFingerprint,
                engine,
                otherPlan,
                history,
                result,
                phases,
                confusionMatrix,
                answers,
                calibration,
                confidences,
                samples,
                mistakes,
                labelIssues,
                augmented,
                filters,
                splits,
                otherModel,
                provenance);
    }
}
