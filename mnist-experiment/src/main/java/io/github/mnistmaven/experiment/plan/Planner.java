package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.problem.Origins;
import io.github.mnistmaven.experiment.problem.Problems;
import java.util.List;

/** Resolves an experiment to a plan: infers shapes, counts data, and checks what keys mean together. */
public final class Planner {
    private final Experiment experiment;
    private final Origins origins;
    private final DatasetFacts facts;
    private final Problems problems = new Problems();

    private Planner(Experiment experiment, Origins origins, DatasetFacts facts) {
        this.experiment = experiment;
        this.origins = origins;
        this.facts = facts;
    }

    /**
     * Plans {@code experiment} for a data set. The plan's digest, and its data's location and fingerprint, stay empty.
     *
     * @param origins where the experiment's values were written
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException if the experiment can't be run on these data;
     *     carries every problem, in the order of the file
     */
    public static TrainingPlan plan(Experiment experiment, Origins origins, DatasetFacts facts) {
        return new Planner(experiment, origins, facts).plan();
    }

    private TrainingPlan plan() {
        DataPlan data = new DataPlanner(experiment.data(), facts, origins, problems).plan();
        List<PlannedLayer> layers = new LayerPlanner(experiment.model(), facts, origins, problems).plan();
        checkBatchSize(data.trainingImages());
        experiment.regularization().augmentation().ifPresent(this::checkShift);
        problems.throwIfAny();
        return new TrainingPlan(
                Experiment.SCHEMA,
                experiment.name(),
                experiment.description(),
                "",
                data,
                layers,
                experiment.training(),
                experiment.regularization());
    }

    private void checkBatchSize(int trainingImages) {
        int batchSize = experiment.training().batchSize();
        // without training images the split is wrong, which is a problem already
        if (trainingImages > 0 && batchSize > trainingImages) {
            problems.add(
                    origins.of("training.batch_size"),
                    "training.batch_size is " + batchSize + ", more than the " + trainingImages
                            + " images that are trained on; lower it");
        }
    }

    private void checkShift(Augmentation augmentation) {
        Shape image = facts.image();
        if (augmentation.shift() >= Math.min(image.height(), image.width())) {
            problems.add(
                    origins.of("regularization.augmentation.shift"),
                    "regularization.augmentation.shift must be less than the sides of an image, " + image.height()
                            + " by " + image.width() + " pixels");
        }
    }
}
