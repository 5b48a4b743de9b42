package io.github.mnistmaven.language.record;

import io.github.mnistmaven.model.format.ModelFormat;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A model was in one file, {@code model.zip}; all weights were drawn, and all layers trained. */
final class Upgrade2To3 implements Upgrade {
    /** The layers that had weights. */
    private static final Set<String> WEIGHTED = Set.of(
            "conv2d", "depthwise_conv2d", "separable_conv2d", "dense", "batch_normalization", "layer_normalization");

    @Override
    public int from() {
        return 2;
    }

    @Override
    public void apply(ObjectNode record) {
        if (record.get("model") instanceof ObjectNode model) {
            ObjectNode file = model.putArray("files").addObject();
            file.put("name", "model.zip").put("format", ModelFormat.MNIST.keyword());
            for (String key : new String[] {"bytes", "sha256"}) {
                if (model.has(key)) {
                    file.set(key, model.get(key));
                }
            }
            model.putArray("lacks");
        }
        if (record.get("plan") instanceof ObjectNode plan) {
            plan.putNull("initial_weights");
            plan.path("layers").forEach(planned -> train(planned.path("layer")));
        }
    }

    private static void train(JsonNode layer) {
        for (String keyword : WEIGHTED) {
            if (layer.get(keyword) instanceof ObjectNode arguments) {
                arguments.put("trainable", true);
            }
        }
        layer.path("residual").path("layers").forEach(Upgrade2To3::train);
    }
}
