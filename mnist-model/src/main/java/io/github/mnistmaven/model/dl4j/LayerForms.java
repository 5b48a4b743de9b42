package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
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

    private static final ByType<TrainedLayer, Shape, Dl4jObject> FORMS = ByType.<TrainedLayer, Shape, Dl4jObject>none()
            .with(
                    TrainedLayer.Conv2D.class,
                    (input, l) -> convolution("ConvolutionLayer", input, l, l.activation(), l.useBias()))
            .with(
                    TrainedLayer.DepthwiseConv2D.class,
                    (input, l) -> convolution("DepthwiseConvolution2D", input, l, l.activation(), l.useBias())
                            .with("depthMultiplier", l.depthMultiplier()))
            .with(
                    TrainedLayer.SeparableConv2D.class,
                    (input, l) -> convolution("SeparableConvolution2D", input, l, l.activation(), l.useBias())
                            .with("depthMultiplier", l.depthMultiplier()))
            .with(TrainedLayer.MaxPooling2D.class, (input, l) -> pooling("MAX", input, l))
            .with(TrainedLayer.AveragePooling2D.class, (input, l) -> pooling("AVG", input, l))
            .with(TrainedLayer.GlobalMaxPooling2D.class, (input, l) -> globalPooling("MAX"))
            .with(TrainedLayer.GlobalAveragePooling2D.class, (input, l) -> globalPooling("AVG"))
            .with(
                    TrainedLayer.Dense.class,
                    (input, l) -> dense("DenseLayer", input, l).with("hasLayerNorm", false))
            .with(TrainedLayer.BatchNormalization.class, LayerForms::normalization)
            .with(
                    TrainedLayer.Activated.class,
                    (input, l) -> layer("ActivationLayer").with("activationFn", Parts.activation(l.activation())))
            .with(
                    TrainedLayer.LeakyRelu.class,
                    (input, l) -> layer("ActivationLayer").with("activationFn", Parts.leakyRelu(l.negativeSlope())))
            .with(TrainedLayer.Dropout.class, (input, l) -> noise(Parts.noise(l)))
            .with(TrainedLayer.SpatialDropout2D.class, (input, l) -> noise(Parts.noise(l)))
            .with(TrainedLayer.GaussianNoise.class, (input, l) -> noise(Parts.noise(l)));

    private LayerForms() {}

    /** The types of which DL4J makes layers. */
    static Set<Class<?>> types() {
        return FORMS.types();
    }

    /**
     * A layer that others follow; without its name.
     *
     * @param placed a layer that DL4J does not lack, neither a residual block nor a flatten layer
     */
    static Dl4jObject hidden(PlacedLayer placed) {
        return FORMS.of(placed.input(), placed.layer());
    }

    /** The last layer, which takes softmax and the loss; without its name. */
    static Dl4jObject output(PlacedLayer placed) {
        Dl4jObject layer = placed.layer() instanceof TrainedLayer.Dense dense
                ? dense("OutputLayer", placed.input(), dense)
                : connected("LossLayer", Activation.SOFTMAX, placed.input().size(), 0);
        return layer.with("lossFn", Parts.CROSS_ENTROPY);
    }

    /**
     * The names of a layer's parameters as far as DL4J has to be told: it reads a moving variance for a logarithm
     * unless they say that it is a variance.
     */
    static List<String> parameterNames(TrainedLayer layer) {
        return layer instanceof TrainedLayer.BatchNormalization ? STATISTICS : List.of();
    }

    /** Whether DL4J, unless it trains, makes no new array for what leaves the layer. */
    static boolean worksInPlace(TrainedLayer layer) {
        return layer instanceof TrainedLayer.Noise
                || layer instanceof TrainedLayer.Activated
                || layer instanceof TrainedLayer.LeakyRelu;
    }

    /** What all layers have. */
    private static Dl4jObject layer(String type) {
        return Dl4jObject.of("org.deeplearning4j.nn.conf.layers." + type)
                .with("gradientNormalization", "None")
                .with("gradientNormalizationThreshold", 0.0)
                .without("constraints", "idropout");
    }

    /** What layers have that DL4J takes for trained ones. */
    private static Dl4jObject connected(String type, Activation activation, int inputs, int outputs) {
        return layer(type)
                .with("activationFn", Parts.activation(activation))
                .with("biasInit", 0.0)
                .with("gainInit", 1.0)
                .with("gradientNormalizationThreshold", 1.0)
                .with("iupdater", Parts.UPDATER)
                .with("nin", inputs)
                .with("nout", outputs)
                .with("regularization", List.of())
                .with("regularizationBias", List.of())
                .with("weightInitFn", Parts.WEIGHTS)
                .without("biasUpdater", "timeDistributedFormat", "weightNoise");
    }

    private static Dl4jObject dense(String type, Shape input, TrainedLayer.Dense layer) {
        return connected(type, layer.activation(), input.size(), layer.units()).with("hasBias", layer.useBias());
    }

    private static Dl4jObject normalization(Shape input, TrainedLayer.BatchNormalization layer) {
        int channels = input.channels();
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

    private static Dl4jObject noise(Dl4jObject noise) {
        return connected("DropoutLayer", Activation.SIGMOID, 0, 0).with("idropout", noise);
    }

    private static Dl4jObject convolution(
            String type, Shape input, TrainedLayer.Windowed layer, Activation activation, boolean useBias) {
        return connected(type, activation, input.channels(), layer.output(input).channels())
                .with(new Dl4jWindows(input, layer).properties())
                .with("cudnnAlgoMode", "PREFER_FASTEST")
                .with("hasBias", useBias)
                .without("cudnnBwdDataAlgo", "cudnnBwdFilterAlgo", "cudnnFwdAlgo");
    }

    private static Dl4jObject pooling(String type, Shape input, TrainedLayer.Windowed layer) {
        return layer("SubsamplingLayer")
                .with(new Dl4jWindows(input, layer).properties())
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
