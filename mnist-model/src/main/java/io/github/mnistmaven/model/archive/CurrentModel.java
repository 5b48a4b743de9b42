package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.BoundedInput;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a model file of this version. */
record CurrentModel(NetworkJson json, List<TensorSpec> specs) implements ModelFile.Description {

    static CurrentModel describe(InputStream in, MemoryBudget budget) throws IOException {
        InputStream bounded = new BoundedInput(in, ModelFile.MAX_DESCRIPTION_BYTES);
        NetworkJson json = NetworkJson.parse(new String(bounded.readAllBytes(), StandardCharsets.UTF_8));
        NetworkLimits.check(json.input(), json.layers(), budget);
        return new CurrentModel(json, TrainedNetwork.specs(json.input(), json.layers()));
    }

    @Override
    public TrainedNetwork network(ZipParts parts, MemoryBudget budget) throws IOException {
        long maxBytes = Safetensors.maxBytes(
                specs.stream().mapToLong(TensorSpec::length).sum());
        return parts.read(
                ModelFile.WEIGHTS_SAFETENSORS,
                maxBytes,
                in -> PartDigest.requireOf(
                        in, json.weightsSha256(), ModelFile.NETWORK_JSON, digested -> network(digested, budget)));
    }

    private TrainedNetwork network(InputStream in, MemoryBudget budget) throws IOException {
        List<Tensor> tensors = inOrder(Safetensors.read(in, budget));
        try {
            return json.with(tensors);
        } catch (InvalidNetworkException e) {
            throw new ModelFormatException(e.getMessage(), e);
        }
    }

    /** The tensors that the layers have, in their order; then those that none has. */
    private List<Tensor> inOrder(List<Tensor> tensors) {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        tensors.forEach(tensor -> byName.put(tensor.name(), tensor));
        List<Tensor> ordered = new ArrayList<>();
        for (TensorSpec spec : specs) {
            Tensor tensor = byName.remove(spec.name());
            if (tensor != null) {
                ordered.add(tensor);
            }
        }
        ordered.addAll(byName.values());
        return ordered;
    }
}
