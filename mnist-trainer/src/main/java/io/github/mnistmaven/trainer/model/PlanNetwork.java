package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Optional;

/** From a plan and the flat vector of its parameters to a trained network. */
public final class PlanNetwork {

    private PlanNetwork() {}

    /**
     * The network that a plan has become.
     *
     * @param parameters in the order of the plan's flat vector
     * @param statistics what the training images look like; empty if nobody has looked
     */
    public static TrainedNetwork of(
            TrainingPlan plan, float[] parameters, Optional<InputStatistics> statistics, Origin origin) {
        KerasOrder order = KerasOrder.of(plan);
        List<Tensor> tensors = TrainedNetwork.specs(plan.data().image(), order.layers()).stream()
                .map(spec -> tensor(spec, order, parameters))
                .toList();
        return new TrainedNetwork(
                plan.name(),
                plan.data().image(),
                Preprocessing.UNIT,
                statistics,
                plan.data().classes(),
                order.layers(),
                tensors,
                origin);
    }

    private static Tensor tensor(TensorSpec spec, KerasOrder order, float[] parameters) {
        KerasOrder.Place place = order.places().get(spec.name());
        float[] values = new float[Math.toIntExact(spec.length())];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[place.of(i)];
        }
        return Tensor.of(spec, values);
    }
}
