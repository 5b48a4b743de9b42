package io.github.mnistmaven.runtime;

import static io.github.mnistmaven.runtime.Layers.apply;
import static io.github.mnistmaven.runtime.Layers.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import org.junit.jupiter.api.Test;

/** Layers with kernels against numbers computed by hand. */
class LayersTest {
    private static final Size ONE = Size.square(1);
    private static final Shape SQUARE = Shape.image(3, 3, 1);
    private static final float[] ONE_TO_NINE = {
        1, 2, 3,
        4, 5, 6,
        7, 8, 9
    };
    private static final float[] KERNEL = {
        1, 10,
        100, 1000
    };

    @Test
    void aValidConvolutionStaysWithinTheImage() {
        assertThat(convolution(2, 1, Padding.VALID, 0.5f)).containsExactly(5421.5f, 6532.5f, 8754.5f, 9865.5f);
    }

    @Test
    void aSameConvolutionPadsAnOddPixelBelowAndToTheRight() {
        assertThat(convolution(2, 1, Padding.SAME, 0)).containsExactly(5421, 6532, 603, 8754, 9865, 906, 87, 98, 9);
    }

    @Test
    void aSameConvolutionWithAnOddKernelPadsOnBothSides() {
        float[] kernel = {
            0, 0, 0,
            1, 0, 0,
            0, 0, 0
        };
        TrainedLayer layer = Layers.conv2d(1, Size.square(3), ONE, Padding.SAME, Activation.LINEAR);

        assertThat(apply(layer, SQUARE, ONE_TO_NINE, kernel, new float[1])).containsExactly(0, 1, 2, 0, 4, 5, 0, 7, 8);
    }

    @Test
    void stridesSkipWindows() {
        assertThat(convolution(2, 2, Padding.VALID, 0)).containsExactly(5421);
        assertThat(convolution(2, 2, Padding.SAME, 0)).containsExactly(5421, 603, 87, 9);
    }

    @Test
    void kernelHeightAndWidthMayDiffer() {
        TrainedLayer layer = Layers.conv2d(1, new Size(1, 2), ONE, Padding.VALID, Activation.LINEAR);

        assertThat(apply(layer, Shape.image(2, 3, 1), values(1, 2, 3, 4, 5, 6), values(1, 10), new float[1]))
                .containsExactly(21, 32, 54, 65);
    }

    @Test
    void aConvolutionSumsOverChannelsForEachFilter() {
        TrainedLayer layer = Layers.conv2d(2, ONE, ONE, Padding.VALID, Activation.RELU);

        // channel by channel, the weights of both filters
        assertThat(apply(layer, Shape.image(1, 1, 2), values(3, 4), values(1, 2, 10, 20), values(0.5, -100)))
                .containsExactly(43.5f, 0);
    }

    @Test
    void aConvolutionGivesTheFiltersOfAPixelSideBySide() {
        TrainedLayer layer = Layers.conv2d(2, ONE, ONE, Padding.VALID, Activation.LINEAR);

        assertThat(apply(layer, Shape.image(1, 2, 1), values(3, 4), values(1, 10), new float[2]))
                .containsExactly(3, 30, 4, 40);
    }

    @Test
    void aDilatedConvolutionLooksAtPixelsApart() {
        TrainedLayer layer = dilated(Padding.VALID, new Size(2, 1));

        assertThat(apply(layer, SQUARE, ONE_TO_NINE, KERNEL, values(0.5))).containsExactly(8721.5f, 9832.5f);
    }

    @Test
    void aDilatedConvolutionPadsByItsReach() {
        TrainedLayer layer = dilated(Padding.SAME, Size.square(2));

        // a window reaches over three pixels, from the one above and to the left to the one below and to the right
        assertThat(apply(layer, SQUARE, ONE_TO_NINE, KERNEL, values(0)))
                .containsExactly(5000, 6400, 500, 8020, 9731, 802, 50, 64, 5);
    }

    @Test
    void aWindowMayReachBeyondTheWholeImage() {
        TrainedLayer layer = dilated(Padding.SAME, Size.square(7));

        // every tap lies on padding
        assertThat(apply(layer, SQUARE, ONE_TO_NINE, KERNEL, values(2))).containsOnly(2);
    }

    @Test
    void depthwiseAndSeparableConvolutionsAreDilatedToo() {
        Size kernel = new Size(1, 2);
        TrainedLayer depthwise = new TrainedLayer.DepthwiseConv2D(
                "depthwise", kernel, ONE, Padding.VALID, kernel, 1, Activation.LINEAR, true);
        TrainedLayer separable = new TrainedLayer.SeparableConv2D(
                "separable", 1, kernel, ONE, Padding.VALID, kernel, 1, Activation.LINEAR, true);

        assertThat(apply(depthwise, SQUARE, ONE_TO_NINE, values(1, 10), values(0)))
                .containsExactly(31, 64, 97);
        assertThat(apply(separable, SQUARE, ONE_TO_NINE, values(1, 10), values(2), values(0)))
                .containsExactly(62, 128, 194);
    }

    @Test
    void layersWithoutABiasAddNone() {
        Shape pixel = Shape.image(1, 1, 2);
        float[] input = {3, 5};

        assertThat(apply(
                        new TrainedLayer.Conv2D("c", 1, ONE, ONE, Padding.VALID, ONE, Activation.LINEAR, false),
                        pixel,
                        input,
                        values(1, 10)))
                .containsExactly(53);
        assertThat(apply(
                        new TrainedLayer.DepthwiseConv2D(
                                "d", ONE, ONE, Padding.VALID, ONE, 1, Activation.LINEAR, false),
                        pixel,
                        input,
                        values(1, 10)))
                .containsExactly(3, 50);
        assertThat(apply(
                        new TrainedLayer.SeparableConv2D(
                                "s", 1, ONE, ONE, Padding.VALID, ONE, 1, Activation.LINEAR, false),
                        pixel,
                        input,
                        values(1, 10),
                        values(2, 3)))
                .containsExactly(156);
        Shape vector = Shape.vector(2);
        assertThat(apply(new TrainedLayer.Dense("d", 1, Activation.LINEAR, false), vector, input, values(1, 10)))
                .containsExactly(53);
        assertThat(apply(
                        new TrainedLayer.Dense("d", 1, Activation.LINEAR, true),
                        vector,
                        input,
                        values(1, 10),
                        values(100)))
                .containsExactly(153);
    }

    @Test
    void aDenseLayerHoldsItsKernelInputByInput() {
        TrainedLayer layer = new TrainedLayer.Dense("dense", 2, Activation.LINEAR, true);

        assertThat(apply(layer, Shape.vector(3), values(1, 2, 3), values(1, 2, 10, 20, 100, 200), values(0.5, -0.5)))
                .containsExactly(321.5f, 641.5f);
    }

    @Test
    void aDepthwiseConvolutionGivesTheChannelsOfEachChannelSideBySide() {
        TrainedLayer layer = new TrainedLayer.DepthwiseConv2D(
                "depthwise", new Size(1, 2), ONE, Padding.VALID, ONE, 2, Activation.LINEAR, true);

        // for both columns of the kernel: channel 0 twice, channel 1 twice
        assertThat(apply(
                        layer,
                        Shape.image(1, 3, 2),
                        values(1, 5, 2, 6, 3, 7),
                        values(1, 2, 3, 4, 10, 20, 30, 40),
                        values(0.1, 0.2, 0.3, 0.4)))
                .containsExactly(values(21.1, 42.2, 195.3, 260.4, 32.1, 64.2, 228.3, 304.4), within(1e-4f));
    }

    @Test
    void aDepthwiseConvolutionPadsStridesAndActivates() {
        TrainedLayer layer = new TrainedLayer.DepthwiseConv2D(
                "depthwise", Size.square(2), Size.square(2), Padding.SAME, ONE, 1, Activation.RELU, true);

        assertThat(apply(layer, SQUARE, ONE_TO_NINE, KERNEL, values(-100))).containsExactly(5321, 503, 0, 0);
    }

    @Test
    void aSeparableConvolutionMixesWhatADepthwiseOneGives() {
        TrainedLayer layer = new TrainedLayer.SeparableConv2D(
                "separable", 2, new Size(1, 2), ONE, Padding.VALID, ONE, 2, Activation.RELU, true);

        // between lie 1 + 20 = 21 and 3 + 60 = 63 of channel 0, 6 + 80 = 86 and 12 + 160 = 172 of channel 1
        assertThat(apply(
                        layer,
                        Shape.image(1, 2, 2),
                        values(1, 3, 2, 4),
                        values(1, 3, 2, 4, 10, 30, 20, 40),
                        values(1, -1, 0.5, 0, 0.1, 0, 2, 0),
                        values(0.5, 0)))
                .containsExactly(values(0.5 + 21 + 31.5 + 8.6 + 344, 0), within(1e-4f));
    }

    @Test
    void aSeparableConvolutionOfOneChannelIsAConvolution() {
        Size strides = new Size(2, 1);
        TrainedLayer separable = new TrainedLayer.SeparableConv2D(
                "separable", 1, Size.square(2), strides, Padding.SAME, ONE, 1, Activation.LINEAR, true);
        TrainedLayer convolution = Layers.conv2d(1, Size.square(2), strides, Padding.SAME, Activation.LINEAR);

        assertThat(apply(separable, SQUARE, ONE_TO_NINE, KERNEL, values(2), values(7)))
                .isEqualTo(apply(convolution, SQUARE, ONE_TO_NINE, values(2, 20, 200, 2000), values(7)));
    }

    private static TrainedLayer dilated(Padding padding, Size dilation) {
        return new TrainedLayer.Conv2D("conv2d", 1, Size.square(2), ONE, padding, dilation, Activation.LINEAR, true);
    }

    private static float[] convolution(int side, int stride, Padding padding, float bias) {
        TrainedLayer layer = Layers.conv2d(1, Size.square(side), Size.square(stride), padding, Activation.LINEAR);
        return apply(layer, SQUARE, ONE_TO_NINE, KERNEL, new float[] {bias});
    }
}
