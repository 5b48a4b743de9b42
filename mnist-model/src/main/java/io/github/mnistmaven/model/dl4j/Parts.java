package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;

/** What DL4J's layers are made of. */
final class Parts {
    static final Dl4jObject CROSS_ENTROPY =
            Dl4jObject.of("org.nd4j.linalg.lossfunctions.impl.LossMCXENT").with("softmaxClipEps", 1e-10);

    /** Weights are given, whatever is said here. */
    static final Dl4jObject WEIGHTS = Dl4jObject.of("org.deeplearning4j.nn.weights.WeightInitXavierUniform");

    private static final String ACTIVATIONS = "org.nd4j.linalg.activations.impl.Activation";
    private static final String NOISES = "org.deeplearning4j.nn.conf.dropout.";

    /** Something to train on with, as a trained network has no optimizer: DL4J's own choice of Adam. */
    static final Dl4jObject UPDATER = Dl4jObject.of("org.nd4j.linalg.learning.config.Adam")
            .with("learningRate", 0.001)
            .with("beta1", 0.9)
            .with("beta2", 0.999)
            .with("epsilon", 1e-8);

    private Parts() {}

    /**
     * An activation. DL4J's gelu is an approximation by a sigmoid, up to 0.02 off, which stands for the exact one; the
     * one it calls precise is worse.
     */
    static Dl4jObject activation(Activation activation) {
        return switch (activation) {
            case LINEAR -> Dl4jObject.of(ACTIVATIONS + "Identity");
            case RELU -> Dl4jObject.of(ACTIVATIONS + "ReLU").without("max", "negativeSlope", "threshold");
            case LEAKY_RELU -> leakyRelu(Activation.LEAKY_RELU_SLOPE);
            case ELU -> Dl4jObject.of(ACTIVATIONS + "ELU").with("alpha", Activation.ELU_ALPHA);
            case SELU -> Dl4jObject.of(ACTIVATIONS + "SELU");
            case GELU -> Dl4jObject.of(ACTIVATIONS + "GELU").with("precise", false);
            case SILU -> Dl4jObject.of(ACTIVATIONS + "Swish");
            case RELU6 -> Dl4jObject.of(ACTIVATIONS + "ReLU6");
            case SIGMOID -> Dl4jObject.of(ACTIVATIONS + "Sigmoid");
            case TANH -> Dl4jObject.of(ACTIVATIONS + "TanH");
            case SOFTMAX -> Dl4jObject.of(ACTIVATIONS + "Softmax");
            case HARD_SILU, HARD_SIGMOID -> throw new IllegalArgumentException("DL4J lacks " + activation.keyword());
        };
    }

    /** An activation with a slope below zero. */
    static Dl4jObject leakyRelu(double slope) {
        return Dl4jObject.of(ACTIVATIONS + "LReLU").with("alpha", slope);
    }

    /** What dropout does to its input while training. DL4J takes rates for the share that stays. */
    static Dl4jObject noise(TrainedLayer.Dropout dropout) {
        return Dl4jObject.of(NOISES + "Dropout")
                .constructedWith("p", 1 - dropout.rate())
                .with("helperAllowFallback", true)
                .without("pschedule");
    }

    /** The same for whole channels. */
    static Dl4jObject noise(TrainedLayer.SpatialDropout2D dropout) {
        return Dl4jObject.of(NOISES + "SpatialDropout")
                .with("p", 1 - dropout.rate())
                .without("pschedule");
    }

    /** The same for normal noise. */
    static Dl4jObject noise(TrainedLayer.GaussianNoise gaussian) {
        return Dl4jObject.of(NOISES + "GaussianNoise")
                .with("stddev", gaussian.stddev())
                .without("stddevSchedule");
    }

    /** A flatten layer, of which DL4J makes no layer: values in the order channel, row, column. */
    static Dl4jObject flatten(Shape image) {
        return Dl4jObject.of("org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor")
                .with("format", "NCHW")
                .with("inputHeight", image.height())
                .with("inputWidth", image.width())
                .with("numChannels", image.channels());
    }
}
