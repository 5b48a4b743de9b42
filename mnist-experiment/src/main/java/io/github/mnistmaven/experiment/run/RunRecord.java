package io.github.mnistmaven.experiment.run;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.List;

/**
 * What is known of a finished run; {@code record.json}. Its presence is what says that a run is finished.
 *
 * @param schema the version of this format, 1
 * @param name the run's name
 * @param digest the plan's digest
 * @param engine the engine that trained
 * @param plan what was trained
 * @param history one entry an epoch, none for one in which training diverged
 * @param result the figures
 * @param phases where the time went, each phase once; together they are {@code result}'s seconds
 * @param confusionMatrix counts of test images: a row a true class, a column a predicted class
 * @param answers what the model says of every test image
 * @param samples some test images of every class, with what the model says of them
 * @param mistakes misclassified test images, the most confident mistake first
 * @param model the trained model
 * @param provenance where the model comes from
 */
public record RunRecord(
        int schema,
        String name,
        String digest,
        String engine,
        TrainingPlan plan,
        List<EpochResult> history,
        RunResult result,
        List<PhaseTime> phases,
        List<List<Integer>> confusionMatrix,
        Answers answers,
        List<Prediction> samples,
        List<Prediction> mistakes,
        ModelSummary model,
        Provenance provenance) {

    public static final int SCHEMA = 1;

    public RunRecord {
        history = List.copyOf(history);
        phases = List.copyOf(phases);
        confusionMatrix = confusionMatrix.stream().map(List::copyOf).toList();
        samples = List.copyOf(samples);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * The epoch, from 1, whose weights the model holds: the last, or the best where these were to be restored or later ones
     * are of no use. Where early stopping watched no epoch, it restored none.
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
        return new RunRecord(
                schema,
                name,
                digest,
                engine,
                plan.withDescription(current.description()).withCheck(current.check()),
                history,
                result,
                phases,
                confusionMatrix,
                answers,
                samples,
                mistakes,
                model,
                provenance);
    }

    /** The same run under another name, where two have the same. */
    public RunRecord called(String other) {
        return new RunRecord(
                schema,
                other,
                digest,
                engine,
                plan,
                history,
                result,
                phases,
                confusionMatrix,
                answers,
                samples,
                mistakes,
                model,
                provenance);
    }
}
