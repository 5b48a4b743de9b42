package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Layer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A layer as a line of text, with Keras' name and arguments as far as they matter once training is over:
 * {@code max_pooling2d pool_size=2x2 strides=2x2 padding=valid}. Whether there is a bias and how a kernel is dilated is
 * told only where it is not as usual. A residual block is a line that says how many of the following ones are within
 * the block, those of blocks within it included: {@code residual layers=2}.
 */
final class LayerText {
    /** Arguments that say how parameters come about, besides those of {@link #HOW_TENSORS_ARE_TRAINED}. */
    private static final Set<String> HOW_A_LAYER_IS_TRAINED = Set.of("momentum", "center", "scale");

    private static final List<String> HOW_TENSORS_ARE_TRAINED = List.of("_initializer", "_regularizer");

    /** What a line does not tell. */
    private static final Set<String> USUAL = Set.of("dilation_rate=1x1", "use_bias=true");

    private LayerText() {}

    /** The line; empty for a layer that does nothing once training is over. */
    static Optional<String> of(Layer layer) {
        if (layer instanceof Layer.Noise) {
            return Optional.empty();
        }
        String arguments = layer instanceof Layer.Residual block ? " layers=" + lines(block) : arguments(layer);
        return Optional.of(layer.keyword() + arguments);
    }

    /** How many lines the layers within a block take. */
    private static int lines(Layer.Residual block) {
        return block.layers().stream()
                .filter(layer -> !(layer instanceof Layer.Noise))
                .mapToInt(layer -> layer instanceof Layer.Residual inner ? 1 + lines(inner) : 1)
                .sum();
    }

    private static String arguments(Layer layer) {
        return Json.tree(layer)
                .path(layer.keyword())
                .propertyStream()
                .filter(argument -> matters(argument.getKey()))
                .map(argument -> argument.getKey() + "=" + text(argument.getValue()))
                .filter(argument -> !USUAL.contains(argument))
                .map(argument -> " " + argument)
                .collect(Collectors.joining());
    }

    private static boolean matters(String argument) {
        return !HOW_A_LAYER_IS_TRAINED.contains(argument)
                && HOW_TENSORS_ARE_TRAINED.stream().noneMatch(argument::endsWith);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("x"))
                : value.asString();
    }
}
