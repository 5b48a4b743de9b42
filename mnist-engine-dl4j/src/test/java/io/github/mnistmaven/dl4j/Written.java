package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.dl4j.Dl4jNetwork;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.model.PlanNetwork;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.shade.jackson.core.JsonProcessingException;

/** What is written of plans, with DL4J's JSON without its line breaks. */
final class Written {
    private static final Origin ORIGIN = new Origin("test", Optional.empty(), Optional.empty());

    private Written() {}

    static TrainedNetwork network(TrainingPlan plan, float[] parameters) {
        return PlanNetwork.of(plan, parameters, Optional.empty(), ORIGIN);
    }

    /** The network of a plan, all of its parameters 0. */
    static TrainedNetwork network(TrainingPlan plan) {
        return network(plan, new float[(int) plan.parameters()]);
    }

    static String json(TrainingPlan plan) {
        return compact(Dl4jNetwork.json(network(plan)));
    }

    /** The same JSON in one line; properties stay in their order. */
    static String compact(String json) {
        try {
            return NeuralNetConfiguration.mapper().readTree(json).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
