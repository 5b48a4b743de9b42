package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.TrainedLayers;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Optional;

/** From a plan and the flat vector of its parameters to a trained network. */
public final class PlanNetwork {

    private PlanNetwork() {}

    /** The network that a plan has become, for pixels that are scaled. */
    public static TrainedNetwork of(
            TrainingPlan plan, float[] parameters, Optional<InputStatistics> statistics, Origin origin) {
        return of(plan, parameters, Preprocessing.UNIT, statistics, origin);
    }

    /**
     * The network that a plan has become.
     *
     * @param parameters in the order of the plan's flat vector
     * @param preprocessing what becomes of pixels
     * @param statistics what the training images look like; empty if nobody has looked
     */
    public static TrainedNetwork of(
            TrainingPlan plan,
            float[] parameters,
            Preprocessing preprocessing,
            Optional<InputStatistics> statistics,
            Origin origin) {
        FlatNetwork network = flat(plan);
        return new TrainedNetwork(
                plan.name(),
                plan.data().image(),
                plan.data().source().preparation(),
                preprocessing,
                statistics,
                Optional.empty(),
                plan.data().classes(),
                network.layers(),
                network.tensors(parameters),
                origin);
    }

    /** The network that a plan has, and where its tensors lie in the flat vector. */
    public static FlatNetwork flat(TrainingPlan plan) {
        List<TrainedLayer> layers =
                NetworkLayer.of(plan).stream().map(TrainedLayers::of).toList();
        return FlatNetwork.of(plan.data().image(), layers);
    }
}
