package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the weights that a plan starts from. */
public final class InitialWeightsReader {

    private InitialWeightsReader() {}

    /**
     * The tensors that {@code plan} starts from, under the names that they have there; none if it draws all weights.
     *
     * @param models reads the model that they come from
     * @throws IOException if that can't be read, or has changed since it was planned
     */
    public static List<Tensor> read(TrainingPlan plan, ModelReader models) throws IOException {
        return plan.initialWeights().isPresent() ? read(plan.initialWeights().get(), models) : List.of();
    }

    private static List<Tensor> read(InitialTensors planned, ModelReader models) throws IOException {
        ModelReference source = planned.source();
        Map<String, Tensor> found = new HashMap<>();
        List<Tensor> all = source.kind().hasNetwork() ? models.network(source).tensors() : models.tensors(source);
        all.forEach(tensor -> found.put(tensor.name(), tensor));
        List<Tensor> tensors = new ArrayList<>();
        for (InitialTensors.Origin origin : planned.tensors()) {
            Tensor tensor = found.get(origin.source());
            if (tensor != null) {
                tensors.add(new Tensor(origin.tensor(), tensor.shape(), tensor.values()));
            }
        }
        if (!InitialTensors.sha256(tensors).equals(planned.sha256())) {
            throw new IOException(source + " has changed since its weights were planned; run the goal again");
        }
        return tensors;
    }
}
