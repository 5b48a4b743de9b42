package io.github.mnistmaven.model.dl4j;

import java.util.List;

/** What DL4J's configurations say besides the layers. */
final class Configurations {
    // more than the names say: of all modes, the one that keeps a convolution's columns for the backward pass
    private static final String KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION = "DEVICE";

    /** Of the random numbers that DL4J would draw if it trained on. */
    private static final long SEED = 0;

    private Configurations() {}

    /** What networks and layers say alike. */
    private static Dl4jObject common() {
        return Dl4jObject.untyped()
                .with("cacheMode", KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION)
                .with("dataType", "FLOAT")
                .with("epochCount", 0)
                .with("iterationCount", 0);
    }

    /** A network, without its layers. */
    static Dl4jObject network() {
        return common().with("backpropType", "Standard")
                .with("inferenceWorkspaceMode", "ENABLED")
                .with("tbpttBackLength", 20)
                .with("tbpttFwdLength", 20)
                .with("trainingWorkspaceMode", "ENABLED")
                .with("validateOutputLayerConfig", true);
    }

    /** A layer's configuration, without the layer. */
    static Dl4jObject withoutLayer() {
        return common().with("maxNumLineSearchIterations", 5)
                .with("miniBatch", true)
                .with("minimize", true)
                .with("optimizationAlgo", "STOCHASTIC_GRADIENT_DESCENT")
                .with("seed", SEED)
                .with("variables", List.of())
                .without("layer", "stepFunction");
    }

    /** @param parameterNames the names of the layer's parameters, as far as DL4J has to be told */
    static Dl4jObject layer(String name, Dl4jObject layer, List<String> parameterNames) {
        return withoutLayer().with("layer", layer.with("layerName", name)).with("variables", parameterNames);
    }
}
