package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Layers against numbers computed by hand. */
class LayersTest {
    private static final float[] THREE_BY_THREE = {
        1, 2, 3,
        4, 5, 6,
        7, 8, 9
    };
    private static final float[] KERNEL = {
        1, 10,
        100, 1000
    };

    @Test
    void aValidConvolutionStaysWithinTheImage() throws ModelFormatException {
        Layer layer = convolution(3, 2, 1, Padding.VALID, Activation.LINEAR, 0.5f);

        assertThat(layer.apply(THREE_BY_THREE)).containsExactly(5421.5f, 6532.5f, 8754.5f, 9865.5f);
    }

    @Test
    void aSameConvolutionPadsAnOddPixelBelowAndToTheRight() throws ModelFormatException {
        Layer layer = convolution(3, 2, 1, Padding.SAME, Activation.LINEAR, 0);

        assertThat(layer.apply(THREE_BY_THREE)).containsExactly(5421, 6532, 603, 8754, 9865, 906, 87, 98, 9);
    }

    @Test
    void aSameConvolutionWithAnOddKernelPadsOnBothSides() throws ModelFormatException {
        Window window = Window.of(3, 3, 1, 1, Padding.SAME);
        float[] kernel = {
            0, 0, 0,
            1, 0, 0,
            0, 0, 0
        };

        Layer layer = new Conv2D(new Windows(window, window), 1, Activation.LINEAR, new float[1], kernel);

        assertThat(layer.apply(THREE_BY_THREE)).containsExactly(0, 1, 2, 0, 4, 5, 0, 7, 8);
    }

    @Test
    void stridesSkipWindows() throws ModelFormatException {
        assertThat(convolution(3, 2, 2, Padding.VALID, Activation.LINEAR, 0).apply(THREE_BY_THREE))
                .containsExactly(5421);
        assertThat(convolution(3, 2, 2, Padding.SAME, Activation.LINEAR, 0).apply(THREE_BY_THREE))
                .containsExactly(5421, 603, 87, 9);
    }

    @Test
    void kernelHeightAndWidthMayDiffer() throws ModelFormatException {
        Window rows = Window.of(2, 1, 1, 1, Padding.VALID);
        Window columns = Window.of(3, 2, 1, 1, Padding.VALID);
        Layer layer = new Conv2D(new Windows(rows, columns), 1, Activation.LINEAR, new float[1], new float[] {1, 10});

        assertThat(layer.apply(new float[] {1, 2, 3, 4, 5, 6})).containsExactly(21, 32, 54, 65);
    }

    @Test
    void aConvolutionSumsOverChannelsFilterByFilter() throws ModelFormatException {
        Window window = Window.of(1, 1, 1, 1, Padding.VALID);
        Layer layer = new Conv2D(
                new Windows(window, window), 2, Activation.RELU, new float[] {0.5f, -100}, new float[] {1, 10, 2, 20});

        assertThat(layer.apply(new float[] {3, 4})).containsExactly(43.5f, 0);
    }

    @Test
    void poolingTakesTheMaximumOfEachWindowAndChannel() throws ModelFormatException {
        Window rows = Window.of(2, 2, 1, 2, Padding.VALID);
        Window columns = Window.of(5, 2, 1, 2, Padding.VALID);

        assertThat(new MaxPooling2D(new Windows(rows, columns), 2).apply(new float[] {
                    1, 2, 3, 4, 99,
                    8, 7, 6, 5, 99,
                    -1, -2, -3, -4, 99,
                    -8, -7, -6, -5, 99
                }))
                .containsExactly(8, 6, -1, -3);
    }

    @Test
    void poolingWithPaddingIgnoresWhatLiesOutside() throws ModelFormatException {
        Window window = Window.of(3, 2, 1, 2, Padding.SAME);

        assertThat(new MaxPooling2D(new Windows(window, window), 1)
                        .apply(new float[] {-1, -2, -3, -4, -5, -6, -7, -8, -9}))
                .containsExactly(-1, -3, -7, -9);
    }

    @Test
    void aDenseLayerHoldsItsKernelUnitByUnit() {
        Layer layer = new Dense(Activation.LINEAR, new float[] {1, 10, 100, 2, 20, 200}, new float[] {0.5f, -0.5f});

        assertThat(layer.apply(new float[] {1, 2, 3})).containsExactly(321.5f, 641.5f);
    }

    private static Layer convolution(
            int side, int kernelSide, int stride, Padding padding, Activation activation, float bias)
            throws ModelFormatException {
        Window window = Window.of(side, kernelSide, 1, stride, padding);
        return new Conv2D(new Windows(window, window), 1, activation, new float[] {bias}, KERNEL);
    }
}
