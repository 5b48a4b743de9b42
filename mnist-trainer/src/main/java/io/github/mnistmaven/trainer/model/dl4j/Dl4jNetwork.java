package io.github.mnistmaven.trainer.model.dl4j;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;

/**
 * The network of a plan in the JSON of DL4J's configurations, in terms that every DL4J 1.0 knows: a
 * {@code MultiLayerConfiguration}, or a {@code ComputationGraphConfiguration} if there are residual blocks. DL4J takes
 * parameters in the order of the plan's flat vector.
 */
public final class Dl4jNetwork {

    private Dl4jNetwork() {}

    /** What DL4J lacks of the plan's network: {@code layer layer_normalization_1}; empty if it has it. */
    public static Optional<String> lack(TrainingPlan plan) {
        List<NetworkLayer> network = NetworkLayer.of(plan);
        PlannedLayer last = network.get(network.size() - 1).planned();
        return plan.lackedBy(EngineChoice.DL4J)
                .map(layer -> "layer " + layer.name())
                .or(() -> lack(last, plan.data().classes().size()));
    }

    private static Optional<String> lack(PlannedLayer last, int classes) {
        boolean classifies =
                last.output().equals(Shape.vector(classes)) && last.layer().activation() == Activation.SOFTMAX;
        return classifies
                ? Optional.empty()
                : Optional.of("networks that do not end in softmax over " + classes
                        + " values, one for each class (layer " + last.name() + ")");
    }

    /** Whether a plan's network is a graph to DL4J. */
    public static boolean isGraph(TrainingPlan plan) {
        return plan.layers().stream().anyMatch(planned -> planned.layer() instanceof Layer.Residual);
    }

    /** The JSON of a network that DL4J does not {@linkplain #lack lack}. */
    public static String json(TrainingPlan plan) {
        LayerForms forms = new LayerForms(plan.training().optimizer());
        Dl4jObject network =
                isGraph(plan) ? new Graph(plan, forms).configuration() : new Sequence(plan, forms).configuration();
        return Json.pretty(network).stripTrailing();
    }
}
