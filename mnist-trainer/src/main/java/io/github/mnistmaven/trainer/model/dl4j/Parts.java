package io.github.mnistmaven.trainer.model.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.Shape;
import java.util.Set;

/** What DL4J's layers are made of. */
final class Parts {
    static final Dl4jObject CROSS_ENTROPY =
            Dl4jObject.of("org.nd4j.linalg.lossfunctions.impl.LossMCXENT").with("softmaxClipEps", 1e-10);

    /** Initial weights are the plan's own, whatever is said here. */
    static final Dl4jObject WEIGHTS = Dl4jObject.of("org.deeplearning4j.nn.weights.WeightInitXavierUniform");

    private static final String ACTIVATIONS = "org.nd4j.linalg.activations.impl.Activation";
    private static final String NOISES = "org.deeplearning4j.nn.conf.dropout.";
    private static final String UPDATERS = "org.nd4j.linalg.learning.config.";

    private static final ByType<Optimizer, Double, Dl4jObject> UPDATER = ByType.<Optimizer, Double, Dl4jObject>none()
            .with(Optimizer.Adam.class, (rate, by) -> adam("Adam", rate, by.beta1(), by.beta2(), by.epsilon()))
            .with(Optimizer.AdamW.class, (rate, by) -> adam("Adam", rate, by.beta1(), by.beta2(), by.epsilon()))
            .with(Optimizer.Nadam.class, (rate, by) -> adam("Nadam", rate, by.beta1(), by.beta2(), by.epsilon()))
            .with(
                    Optimizer.RmsProp.class,
                    (rate, by) ->
                            updater("RmsProp", rate).with("rmsDecay", by.rho()).with("epsilon", by.epsilon()))
            .with(
                    Optimizer.Adadelta.class,
                    (rate, by) -> Dl4jObject.of(UPDATERS + "AdaDelta")
                            .with("rho", by.rho())
                            .with("epsilon", by.epsilon()))
            .with(Optimizer.Sgd.class, Parts::descent);

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
            case GELU -> Dl4jObject.of(ACTIVATIONS + "GELU").with("precise", false);
            case SIGMOID -> Dl4jObject.of(ACTIVATIONS + "Sigmoid");
            case TANH -> Dl4jObject.of(ACTIVATIONS + "TanH");
            case SOFTMAX -> Dl4jObject.of(ACTIVATIONS + "Softmax");
        };
    }

    /** An activation with a slope below zero. */
    static Dl4jObject leakyRelu(double slope) {
        return Dl4jObject.of(ACTIVATIONS + "LReLU").with("alpha", slope);
    }

    /** What dropout does to its input while training. DL4J takes rates for the share that stays. */
    static Dl4jObject noise(Layer.Dropout dropout) {
        return Dl4jObject.of(NOISES + "Dropout")
                .constructedWith("p", 1 - dropout.rate())
                .with("helperAllowFallback", true)
                .without("pschedule");
    }

    /** The same for whole channels. */
    static Dl4jObject noise(Layer.SpatialDropout2D dropout) {
        return Dl4jObject.of(NOISES + "SpatialDropout")
                .with("p", 1 - dropout.rate())
                .without("pschedule");
    }

    /** The same for normal noise. */
    static Dl4jObject noise(Layer.GaussianNoise gaussian) {
        return Dl4jObject.of(NOISES + "GaussianNoise")
                .with("stddev", gaussian.stddev())
                .without("stddevSchedule");
    }

    /**
     * The optimizer. DL4J has no momentum but Nesterov's, which stands for any, and its own idea of RMSprop, Nadam and
     * Adadelta, the first without momentum, the last without a learning rate; weight decay and limits of gradients are
     * left out.
     */
    static Dl4jObject updater(Optimizer optimizer) {
        return UPDATER.of(optimizer.learningRate(), optimizer);
    }

    /** The types of optimizers that have a form. */
    static Set<Class<?>> optimizers() {
        return UPDATER.types();
    }

    private static Dl4jObject descent(double learningRate, Optimizer.Sgd sgd) {
        return sgd.momentum() == 0
                ? updater("Sgd", learningRate)
                : updater("Nesterovs", learningRate).with("momentum", sgd.momentum());
    }

    private static Dl4jObject adam(String name, double learningRate, double beta1, double beta2, double epsilon) {
        return updater(name, learningRate)
                .with("beta1", beta1)
                .with("beta2", beta2)
                .with("epsilon", epsilon);
    }

    private static Dl4jObject updater(String name, double learningRate) {
        return Dl4jObject.of(UPDATERS + name).with("learningRate", learningRate);
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
