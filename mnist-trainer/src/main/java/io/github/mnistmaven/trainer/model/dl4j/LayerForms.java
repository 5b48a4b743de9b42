package io.github.mnistmaven.trainer.model.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.ByType;
import java.util.List;
import java.util.Set;

/**
 * DL4J's layer for each type of layer that has one, with Keras' meaning of it: kernels, strides, padding and
 * activations are always written out, because DL4J's defaults are others.
 */
final class LayerForms {
    /** Adds no padding, and hands on a new array. */
    static final Dl4jObject COPY =
            layer("ZeroPaddingLayer").with("dataFormat", "NCHW").with("padding", List.of(0, 0, 0, 0));

    private static final List<String> STATISTICS = List.of("gamma", "beta", "mean", "var");

    private final Dl4jObject updater;
    private final ByType<Layer, PlannedLayer, Dl4jObject> forms = ByType.<Layer, PlannedLayer, Dl4jObject>none()
            .with(Layer.Conv2D.class, (planned, l) -> convolution("ConvolutionLayer", planned, l))
            .with(
                    Layer.DepthwiseConv2D.class,
                    (planned, l) -> convolution("DepthwiseConvolution2D", planned, l)
                            .with("depthMultiplier", l.depthMultiplier()))
            .with(
                    Layer.SeparableConv2D.class,
                    (planned, l) -> convolution("SeparableConvolution2D", planned, l)
                            .with("depthMultiplier", l.depthMultiplier()))
            .with(Layer.MaxPooling2D.class, (planned, l) -> pooling("MAX", planned, l))
            .with(Layer.AveragePooling2D.class, (planned, l) -> pooling("AVG", planned, l))
            .with(Layer.GlobalMaxPooling2D.class, (planned, l) -> globalPooling("MAX"))
            .with(Layer.GlobalAveragePooling2D.class, (planned, l) -> globalPooling("AVG"))
            .with(
                    Layer.Dense.class,
                    (planned, l) -> dense("DenseLayer", planned, l).with("hasLayerNorm", false))
            .with(Layer.BatchNormalization.class, this::normalization)
            .with(
                    Layer.Activated.class,
                    (planned, l) -> layer("ActivationLayer").with("activationFn", Parts.activation(l.activation())))
            .with(
                    Layer.LeakyRelu.class,
                    (planned, l) -> layer("ActivationLayer").with("activationFn", Parts.leakyRelu(l.negativeSlope())))
            .with(Layer.Dropout.class, (planned, l) -> noise(Parts.noise(l)))
            .with(Layer.SpatialDropout2D.class, (planned, l) -> noise(Parts.noise(l)))
            .with(Layer.GaussianNoise.class, (planned, l) -> noise(Parts.noise(l)));

    LayerForms(Optimizer optimizer) {
        updater = Parts.updater(optimizer);
    }

    /** The types of which DL4J makes layers. */
    Set<Class<?>> types() {
        return forms.types();
    }

    /**
     * A layer that others follow; without its name.
     *
     * @param planned a layer that DL4J does not lack, neither a residual block nor a flatten layer
     */
    Dl4jObject hidden(PlannedLayer planned) {
        return forms.of(planned, planned.layer());
    }

    /** The last layer, which takes softmax and the loss; without its name. */
    Dl4jObject output(PlannedLayer planned) {
        Dl4jObject layer = planned.layer() instanceof Layer.Dense dense
                ? dense("OutputLayer", planned, dense)
                : connected("LossLayer", Activation.SOFTMAX, planned.input().size(), 0);
        return layer.with("lossFn", Parts.CROSS_ENTROPY);
    }

    /**
     * The names of a layer's parameters as far as DL4J has to be told: it reads a moving variance for a logarithm
     * unless they say that it is a variance.
     */
    static List<String> parameterNames(Layer layer) {
        return layer instanceof Layer.BatchNormalization ? STATISTICS : List.of();
    }

    /** Whether DL4J, unless it trains, makes no new array for what leaves the layer. */
    static boolean worksInPlace(Layer layer) {
        return layer instanceof Layer.Noise || layer instanceof Layer.Activated || layer instanceof Layer.LeakyRelu;
    }

    /** What all layers have. */
    private static Dl4jObject layer(String type) {
        return Dl4jObject.of("org.deeplearning4j.nn.conf.layers." + type)
                .with("gradientNormalization", "None")
                .with("gradientNormalizationThreshold", 0.0)
                .without("constraints", "idropout");
    }

    /** What layers have that DL4J takes for trained ones. */
    private Dl4jObject connected(String type, Activation activation, int inputs, int outputs) {
        return layer(type)
                .with("activationFn", Parts.activation(activation))
                .with("biasInit", 0.0)
                .with("gainInit", 1.0)
                .with("gradientNormalizationThreshold", 1.0)
                .with("iupdater", updater)
                .with("nin", inputs)
                .with("nout", outputs)
                .with("regularization", List.of())
                .with("regularizationBias", List.of())
                .with("weightInitFn", Parts.WEIGHTS)
                .without("biasUpdater", "timeDistributedFormat", "weightNoise");
    }

    private Dl4jObject dense(String type, PlannedLayer planned, Layer.Dense layer) {
        return connected(type, layer.activation(), planned.input().size(), layer.units())
                .with("hasBias", layer.useBias());
    }

    private Dl4jObject normalization(PlannedLayer planned, Layer.BatchNormalization layer) {
        int channels = planned.input().channels();
        return connected("BatchNormalization", Activation.SIGMOID, channels, channels)
                .with("beta", 0.0)
                .with("cnn2DFormat", "NCHW")
                .with("cudnnAllowFallback", true)
                .with("decay", layer.momentum())
                .with("eps", layer.epsilon())
                .with("gamma", 1.0)
                .with("lockGammaBeta", false)
                .with("minibatch", true)
                .with("useLogStd", false);
    }

    private Dl4jObject noise(Dl4jObject noise) {
        return connected("DropoutLayer", Activation.SIGMOID, 0, 0).with("idropout", noise);
    }

    private <L extends Layer.Windowed & Layer.Weighted> Dl4jObject convolution(
            String type, PlannedLayer planned, L layer) {
        return connected(
                        type,
                        layer.activation(),
                        planned.input().channels(),
                        planned.output().channels())
                .with(new Dl4jWindows(planned, layer).properties())
                .with("cudnnAlgoMode", "PREFER_FASTEST")
                .with("hasBias", layer.useBias())
                .without("cudnnBwdDataAlgo", "cudnnBwdFilterAlgo", "cudnnFwdAlgo");
    }

    private static Dl4jObject pooling(String type, PlannedLayer planned, Layer.Windowed layer) {
        return layer("SubsamplingLayer")
                .with(new Dl4jWindows(planned, layer).properties())
                .with("avgPoolIncludePadInDivisor", false)
                .with("eps", 1e-8)
                .with("pnorm", 0)
                .with("poolingType", type);
    }

    private static Dl4jObject globalPooling(String type) {
        return layer("GlobalPoolingLayer")
                .with("collapseDimensions", true)
                .with("pnorm", 2)
                .with("poolingDimensions", List.of(2, 3))
                .with("poolingType", type);
    }
}
