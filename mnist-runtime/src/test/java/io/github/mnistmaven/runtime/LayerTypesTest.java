package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Layers as model files describe them, against numbers computed by hand. */
class LayerTypesTest {
    private static final Shape THREE_BY_THREE = new Shape(3, 3, 1);
    private static final float[] ONE_TO_NINE = {
        1, 2, 3,
        4, 5, 6,
        7, 8, 9
    };

    @Test
    void averagePoolingTakesTheMeanOfEachWindowAndChannel() throws IOException {
        Layer layer = read("average_pooling2d pool_size=2x2 strides=2x2 padding=valid", new Shape(2, 5, 2));

        assertThat(layer.output()).isEqualTo(new Shape(1, 2, 2));
        assertThat(layer.apply(new float[] {
                    1, 2, 3, 4, 99,
                    8, 7, 6, 5, 99,
                    -1, -2, -3, -4, 99,
                    -8, -7, -6, -5, 99
                }))
                .containsExactly(4.5f, 4.5f, -4.5f, -4.5f);
    }

    @Test
    void averagePoolingDoesNotCountPadding() throws IOException {
        Layer odd = read("average_pooling2d pool_size=2x2 strides=2x2 padding=same", THREE_BY_THREE);
        assertThat(odd.output()).isEqualTo(new Shape(2, 2, 1));
        assertThat(odd.apply(ONE_TO_NINE)).containsExactly(3, 4.5f, 7.5f, 9);

        Layer even = read("average_pooling2d pool_size=3x3 strides=1x1 padding=same", THREE_BY_THREE);
        assertThat(even.apply(ONE_TO_NINE)).containsExactly(3, 3.5f, 4, 4.5f, 5, 5.5f, 6, 6.5f, 7);
    }

    @Test
    void globalAveragePoolingTakesTheMeanOfEachChannel() throws IOException {
        Layer layer = read("global_average_pooling2d", new Shape(2, 2, 2));

        assertThat(layer.output()).isEqualTo(new Shape(1, 1, 2));
        assertThat(layer.apply(new float[] {1, 2, 3, 4, 10, 20, 30, 60})).containsExactly(2.5f, 30);
    }

    @Test
    void globalMaxPoolingTakesTheMaximumOfEachChannel() throws IOException {
        Layer layer = read("global_max_pooling2d", new Shape(2, 2, 2));

        assertThat(layer.output()).isEqualTo(new Shape(1, 1, 2));
        assertThat(layer.apply(new float[] {1, 9, 3, 4, -10, -2, -30, -60})).containsExactly(9, -2);
    }

    @Test
    void aDilatedConvolutionLooksAtPixelsApart() throws IOException {
        Layer layer = read(
                "conv2d filters=1 kernel_size=2x2 strides=1x1 padding=valid dilation_rate=2x1 activation=linear",
                THREE_BY_THREE,
                new float[] {0.5f, 1, 10, 100, 1000});

        assertThat(layer.output()).isEqualTo(new Shape(1, 2, 1));
        assertThat(layer.apply(ONE_TO_NINE)).containsExactly(8721.5f, 9832.5f);
    }

    @Test
    void aDilatedConvolutionPadsByItsReach() throws IOException {
        Layer layer = read(
                "conv2d filters=1 kernel_size=2x2 strides=1x1 padding=same dilation_rate=2x2 activation=linear",
                THREE_BY_THREE,
                new float[] {0, 1, 10, 100, 1000});

        assertThat(layer.output()).isEqualTo(THREE_BY_THREE);
        // a window reaches over three pixels, from the one above and to the left to the one below and to the right
        assertThat(layer.apply(ONE_TO_NINE)).containsExactly(5000, 6400, 500, 8020, 9731, 802, 50, 64, 5);
    }

    @Test
    void depthwiseAndSeparableConvolutionsAreDilatedToo() throws IOException {
        Layer depthwise = read(
                "depthwise_conv2d kernel_size=1x2 strides=1x1 padding=valid depth_multiplier=1 dilation_rate=1x2"
                        + " activation=linear",
                THREE_BY_THREE,
                new float[] {0, 1, 10});
        Layer separable = read(
                "separable_conv2d filters=1 kernel_size=1x2 strides=1x1 padding=valid depth_multiplier=1"
                        + " dilation_rate=1x2 activation=linear",
                THREE_BY_THREE,
                new float[] {0, 1, 10, 2});

        assertThat(depthwise.apply(ONE_TO_NINE)).containsExactly(31, 64, 97);
        assertThat(separable.apply(ONE_TO_NINE)).containsExactly(62, 128, 194);
    }

    @Test
    void layersWithoutABiasTakeNoParametersForIt() throws IOException {
        Shape pixel = new Shape(1, 1, 2);
        float[] values = {3, 5};

        assertThat(read(
                                "conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid activation=linear"
                                        + " use_bias=false",
                                pixel,
                                1,
                                10)
                        .apply(values))
                .containsExactly(53);
        assertThat(read(
                                "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=valid depth_multiplier=1"
                                        + " activation=linear use_bias=false",
                                pixel,
                                1,
                                10)
                        .apply(values))
                .containsExactly(3, 50);
        assertThat(read(
                                "separable_conv2d filters=1 kernel_size=1x1 strides=1x1 padding=valid"
                                        + " depth_multiplier=1 activation=linear use_bias=false",
                                pixel,
                                1,
                                10,
                                2,
                                3)
                        .apply(values))
                .containsExactly(156);
        assertThat(read("dense units=1 activation=linear use_bias=false", pixel, 1, 10)
                        .apply(values))
                .containsExactly(53);
        assertThat(read("dense units=1 activation=linear use_bias=true", pixel, 1, 10, 100)
                        .apply(values))
                .containsExactly(153);
    }

    @Test
    void batchNormalizationTakesGammaBetaMeanAndVarianceOfEachChannel() throws IOException {
        Layer layer = read("batch_normalization epsilon=0.25", new Shape(1, 2, 2), 2, 3, 10, 20, 1, 5, 3.75f, 0);

        assertThat(layer.output()).isEqualTo(new Shape(1, 2, 2));
        // 10 + 2 (x - 1) / 2, then 20 + 3 (x - 5) / 0.5
        assertThat(layer.apply(new float[] {1, 3, 5, 4})).containsExactly(10, 12, 20, 14);
    }

    @Test
    void batchNormalizationTakesEveryValueOfAVectorForAChannel() throws IOException {
        Layer layer = read("batch_normalization epsilon=1.0E-3", new Shape(1, 1, 2), 1, 1, 0, 0, 3, 4, 1, 0);

        assertThat(layer.apply(new float[] {4, 5}))
                .containsExactly(new float[] {0.99950037f, 31.622776f}, within(1e-5f));
    }

    @Test
    void layerNormalizationIsOverTheChannelsOfEachPixel() throws IOException {
        Layer layer = read("layer_normalization epsilon=3", new Shape(1, 2, 2), 2, 4, 10, 20);

        assertThat(layer.output()).isEqualTo(new Shape(1, 2, 2));
        // pixels of 1 and 3, and of 5 and 5: variances 1 and 0; 10 + 2 (x - mean) / 2, then 20 + 4 (x - mean) / 2
        assertThat(layer.apply(new float[] {1, 5, 3, 5})).containsExactly(9, 10, 22, 20);
    }

    @Test
    void layerNormalizationIsOverAllValuesOfAVector() throws IOException {
        Layer layer = read("layer_normalization epsilon=1.0E-3", new Shape(1, 1, 2), 1, 1, 0, 0);

        // variance 0.25
        assertThat(layer.apply(new float[] {4, 5})).containsExactly(new float[] {-0.998006f, 0.998006f}, within(1e-6f));
    }

    @Test
    void aLeakyReluHasASlopeOfItsOwn() throws IOException {
        Layer layer = read("leaky_relu negative_slope=0.5", new Shape(1, 3, 1));

        assertThat(layer.output()).isEqualTo(new Shape(1, 3, 1));
        assertThat(layer.apply(new float[] {-3, 0, 2})).containsExactly(-1.5f, 0, 2);
    }

    @Test
    void anActivationIsALayer() throws IOException {
        Layer layer = read("activation activation=leaky_relu", new Shape(1, 2, 1));
        float[] input = {-1, 2};

        assertThat(layer.output()).isEqualTo(new Shape(1, 2, 1));
        assertThat(layer.apply(input)).containsExactly(-0.2f, 2);
        assertThat(input).containsExactly(-1, 2);
        assertThat(layer.givesProbabilities()).isFalse();
    }

    @Test
    void softmaxOfAVectorGivesProbabilities() throws IOException {
        Layer layer = read("activation activation=softmax", new Shape(1, 1, 2));

        assertThat(layer.apply(new float[] {0, 1}))
                .containsExactly(new float[] {0.26894142f, 0.73105858f}, within(1e-7f));
        assertThat(layer.givesProbabilities()).isTrue();
    }

    @Test
    void aDepthwiseConvolutionGivesTheChannelsOfEachChannelSideBySide() throws IOException {
        Layer layer = read(
                "depthwise_conv2d kernel_size=1x2 strides=1x1 padding=valid depth_multiplier=2 activation=linear",
                new Shape(1, 3, 2),
                // biases, then for both columns of the kernel: channel 0 twice, channel 1 twice
                new float[] {0.1f, 0.2f, 0.3f, 0.4f, 1, 2, 3, 4, 10, 20, 30, 40});

        assertThat(layer.output()).isEqualTo(new Shape(1, 2, 4));
        assertThat(layer.apply(new float[] {1, 2, 3, 5, 6, 7}))
                .containsExactly(
                        new float[] {21.1f, 32.1f, 42.2f, 64.2f, 195.3f, 228.3f, 260.4f, 304.4f}, within(1e-4f));
    }

    @Test
    void aDepthwiseConvolutionPadsStridesAndActivates() throws IOException {
        Layer layer = read(
                "depthwise_conv2d kernel_size=2x2 strides=2x2 padding=same depth_multiplier=1 activation=relu",
                THREE_BY_THREE,
                new float[] {-100, 1, 10, 100, 1000});

        assertThat(layer.apply(ONE_TO_NINE)).containsExactly(5321, 503, 0, 0);
    }

    @Test
    void aSeparableConvolutionMixesWhatADepthwiseOneGives() throws IOException {
        Layer layer = read(
                "separable_conv2d filters=2 kernel_size=1x2 strides=1x1 padding=valid depth_multiplier=2 "
                        + "activation=relu",
                new Shape(1, 2, 2),
                // biases; kernels of channels 0 and 1, their first, then their second; for each filter four weights
                new float[] {0.5f, 0, 1, 10, 2, 20, 3, 30, 4, 40, 1, 0.5f, 0.1f, 2, -1, 0, 0, 0});

        assertThat(layer.output()).isEqualTo(new Shape(1, 1, 2));
        // between lie 1 + 20 = 21 and 3 + 60 = 63 of channel 0, 6 + 80 = 86 and 12 + 160 = 172 of channel 1
        assertThat(layer.apply(new float[] {1, 2, 3, 4}))
                .containsExactly(new float[] {0.5f + 21 + 31.5f + 8.6f + 344, 0}, within(1e-4f));
    }

    @Test
    void aSeparableConvolutionOfOneChannelIsAConvolution() throws IOException {
        Layer separable = read(
                "separable_conv2d filters=1 kernel_size=2x2 strides=2x1 padding=same depth_multiplier=1 "
                        + "activation=linear",
                THREE_BY_THREE,
                new float[] {7, 1, 10, 100, 1000, 2});
        Layer convolution = read(
                "conv2d filters=1 kernel_size=2x2 strides=2x1 padding=same activation=linear",
                THREE_BY_THREE,
                new float[] {7, 2, 20, 200, 2000});

        assertThat(separable.apply(ONE_TO_NINE)).isEqualTo(convolution.apply(ONE_TO_NINE));
        assertThat(separable.output()).isEqualTo(convolution.output()).isEqualTo(new Shape(2, 3, 1));
    }

    private static Layer read(String line, Shape input, float... values) throws IOException {
        Parameters parameters = TinyModel.stored(values);
        Layer layer = LayerTypes.read(LayerLine.parse(line), input, parameters);
        parameters.requireAllTaken();
        return layer;
    }
}
