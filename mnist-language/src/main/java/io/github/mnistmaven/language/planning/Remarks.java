package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.List;

/** What can be run, but is seldom meant. */
public final class Remarks {
    private final TrainingPlan plan;
    private final Origins origins;
    private final List<Problem> remarks = new ArrayList<>();

    private Remarks(TrainingPlan plan, Origins origins) {
        this.plan = plan;
        this.origins = origins;
    }

    /**
     * What an author should know of {@code plan}; mostly nothing.
     *
     * @param origins where the experiment's values were written
     */
    public static List<Problem> of(TrainingPlan plan, Origins origins) {
        Remarks all = new Remarks(plan, origins);
        all.lookAtBatches();
        all.lookAtValidation();
        return List.copyOf(all.remarks);
    }

    private void lookAtBatches() {
        int batchSize = plan.training().batchSize();
        int images = plan.data().trainingImages();
        if (batchSize > images) {
            add("training.batch_size is " + batchSize + ", more than the " + images
                    + " images that are trained on, so an epoch is a single step");
        } else if (batchSize > 1 && images % batchSize == 1) {
            plan.layers().stream().filter(Remarks::isOfOneValue).findFirst().ifPresent(this::lastBatch);
        }
    }

    private void lookAtValidation() {
        if (plan.data().validationSet() == ValidationSet.OWN) {
            origins.find("data.validation")
                    .ifPresent(place -> remarks.add(new Problem(
                            place,
                            "data.validation holds nothing out: "
                                    + plan.data().source().name()
                                    + " has a validation set of its own, "
                                    + plan.data().validationImages()
                                    + " images, which are validated on")));
        }
    }

    private void lastBatch(PlannedLayer layer) {
        add(layer.name()
                + " makes nothing of the last batch of an epoch, which is a single image: the mean over one value"
                + " is that value; change training.batch_size, "
                + plan.training().batchSize()
                + ", or the number of images that are trained on, "
                + plan.data().trainingImages());
    }

    /** Whether a layer takes means over a batch alone, not over the pixels of images too. */
    static boolean isOfOneValue(PlannedLayer layer) {
        Shape input = layer.input();
        return layer.layer() instanceof Layer.BatchNormalization && input.size() == input.channels();
    }

    private void add(String message) {
        remarks.add(new Problem(origins.of("training.batch_size"), message));
    }
}
