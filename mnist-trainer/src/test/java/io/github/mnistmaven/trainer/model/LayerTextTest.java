package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.language.layer.LayerType;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayerTextTest {
    private static final Size WINDOW = new Size(3, 2);
    private static final Size STRIDES = new Size(1, 2);
    private static final Layer FLATTEN = new Layer.Flatten();
    private static final Layer NOISE = new Layer.GaussianNoise(0.1);

    static Stream<Arguments> layers() {
        return Stream.of(
                arguments(
                        new Layer.Conv2D(4, WINDOW, STRIDES, Padding.SAME, Activation.LEAKY_RELU),
                        "conv2d filters=4 kernel_size=3x2 strides=1x2 padding=same activation=leaky_relu"),
                arguments(
                        new Layer.DepthwiseConv2D(WINDOW, STRIDES, Padding.VALID, 2, Activation.ELU),
                        "depthwise_conv2d kernel_size=3x2 strides=1x2 padding=valid depth_multiplier=2 activation=elu"),
                arguments(
                        new Layer.SeparableConv2D(4, WINDOW, STRIDES, Padding.SAME, 1, Activation.GELU),
                        "separable_conv2d filters=4 kernel_size=3x2 strides=1x2 padding=same depth_multiplier=1"
                                + " activation=gelu"),
                arguments(
                        new Layer.MaxPooling2D(WINDOW, STRIDES, Padding.VALID),
                        "max_pooling2d pool_size=3x2 strides=1x2 padding=valid"),
                arguments(
                        new Layer.AveragePooling2D(WINDOW, STRIDES, Padding.SAME),
                        "average_pooling2d pool_size=3x2 strides=1x2 padding=same"),
                arguments(new Layer.GlobalMaxPooling2D(), "global_max_pooling2d"),
                arguments(new Layer.GlobalAveragePooling2D(), "global_average_pooling2d"),
                arguments(new Layer.Flatten(), "flatten"),
                arguments(new Layer.Dense(10, Activation.SOFTMAX), "dense units=10 activation=softmax"),
                arguments(new Layer.BatchNormalization(0.99, 0.001), "batch_normalization epsilon=0.001"),
                arguments(new Layer.BatchNormalization(0.9, 1e-5), "batch_normalization epsilon=1.0E-5"),
                arguments(new Layer.LayerNormalization(0.001), "layer_normalization epsilon=0.001"),
                arguments(new Layer.LeakyRelu(0.3), "leaky_relu negative_slope=0.3"),
                arguments(new Layer.Activated(Activation.TANH), "activation activation=tanh"),
                arguments(new Layer.Residual(List.of(FLATTEN, NOISE, FLATTEN)), "residual layers=2"),
                arguments(
                        new Layer.Residual(List.of(NOISE, new Layer.Residual(List.of(FLATTEN, NOISE)), FLATTEN)),
                        "residual layers=3"),
                arguments(new Layer.Residual(List.of(NOISE)), "residual layers=0"));
    }

    @Test
    void tellsWhatIsNotAsUsual() {
        assertThat(LayerText.of(new Layer.Conv2D(
                        4,
                        WINDOW,
                        Size.square(1),
                        Padding.SAME,
                        new Size(2, 1),
                        Activation.RELU,
                        false,
                        Initializer.ONES,
                        Initializer.ONES,
                        Optional.empty(),
                        Optional.empty())))
                .hasValue("conv2d filters=4 kernel_size=3x2 strides=1x1 padding=same dilation_rate=2x1 activation=relu"
                        + " use_bias=false");
        assertThat(LayerText.of(new Layer.DepthwiseConv2D(
                        WINDOW,
                        Size.square(1),
                        Padding.VALID,
                        Size.square(3),
                        2,
                        Activation.RELU,
                        false,
                        Initializer.ONES,
                        Initializer.ONES,
                        Optional.empty(),
                        Optional.empty())))
                .hasValue("depthwise_conv2d kernel_size=3x2 strides=1x1 padding=valid dilation_rate=3x3"
                        + " depth_multiplier=2 activation=relu use_bias=false");
        assertThat(LayerText.of(new Layer.Dense(
                        4,
                        Activation.RELU,
                        false,
                        Initializer.ONES,
                        Initializer.ONES,
                        Optional.empty(),
                        Optional.empty())))
                .hasValue("dense units=4 activation=relu use_bias=false");
    }

    @ParameterizedTest
    @MethodSource("layers")
    void describesALayerWithKerasNames(Layer layer, String text) {
        assertThat(LayerText.of(layer)).hasValue(text);
    }

    @Test
    void leavesOutWhatMattersOnlyForTraining() {
        assertThat(LayerText.of(new Layer.Dropout(0.5))).isEmpty();
        assertThat(LayerText.of(new Layer.SpatialDropout2D(0.5))).isEmpty();
        assertThat(LayerText.of(NOISE)).isEmpty();
    }

    @Test
    void describesEveryTypeOfLayer() {
        assertThat(Stream.concat(
                        layers().<Class<?>>map(arguments -> arguments.get()[0].getClass()),
                        Stream.of(Layer.Dropout.class, Layer.SpatialDropout2D.class, Layer.GaussianNoise.class)))
                .containsAll(
                        LayerTypes.ALL.stream().<Class<?>>map(LayerType::record).toList());
    }
}
