package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayerTextTest {
    private static final Size WINDOW = new Size(3, 2);
    private static final Size STRIDES = new Size(1, 2);

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
                arguments(new Layer.GlobalAveragePooling2D(), "global_average_pooling2d"),
                arguments(new Layer.Flatten(), "flatten"),
                arguments(new Layer.Dense(10, Activation.SOFTMAX), "dense units=10 activation=softmax"),
                arguments(new Layer.BatchNormalization(0.99, 0.001), "batch_normalization epsilon=0.001"),
                arguments(new Layer.BatchNormalization(0.9, 1e-5), "batch_normalization epsilon=1.0E-5"),
                arguments(new Layer.Activated(Activation.TANH), "activation activation=tanh"));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void describesALayerWithKerasNames(Layer layer, String text) {
        assertThat(LayerText.of(layer)).hasValue(text);
    }

    @Test
    void leavesOutWhatMattersOnlyForTraining() {
        assertThat(LayerText.of(new Layer.Dropout(0.5))).isEmpty();
    }

    @Test
    void describesEveryTypeOfLayer() {
        assertThat(Stream.concat(
                        layers().<Class<?>>map(arguments -> arguments.get()[0].getClass()),
                        Stream.of(Layer.Dropout.class)))
                .containsAll(Layer.types());
    }
}
