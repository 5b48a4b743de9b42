package io.github.mnistmaven.runtime;

import static io.github.mnistmaven.runtime.Layers.apply;
import static io.github.mnistmaven.runtime.Layers.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Layers without kernels against numbers computed by hand. */
class LayerFormsTest {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);
    private static final Shape SQUARE = Shape.image(3, 3, 1);
    private static final float[] ONE_TO_NINE = {
        1, 2, 3,
        4, 5, 6,
        7, 8, 9
    };
    /** Two rows of five pixels, of each of which the second channel is the first one's negative. */
    private static final float[] MIRRORED = {
        1, -1, 2, -2, 3, -3, 4, -4, 99, 99,
        8, -8, 7, -7, 6, -6, 5, -5, 99, 99
    };

    @Test
    void everyTypeOfLayerHasAForm() {
        Set<Class<?>> types = new HashSet<>(Arrays.stream(TrainedLayer.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type))
                .toList());
        types.removeAll(Set.of(TrainedLayer.Residual.class, TrainedLayer.Multiply.class));

        assertThat(LayerForms.types()).isEqualTo(types);
    }

    @Test
    void poolingTakesTheMaximumOfEachWindowAndChannel() {
        assertThat(apply(new TrainedLayer.MaxPooling2D("max", TWO, TWO, Padding.VALID), Shape.image(2, 5, 2), MIRRORED))
                .containsExactly(8, -1, 6, -3);
    }

    @Test
    void poolingWithPaddingIgnoresWhatLiesOutside() {
        assertThat(apply(
                        new TrainedLayer.MaxPooling2D("max", TWO, TWO, Padding.SAME),
                        SQUARE,
                        values(-1, -2, -3, -4, -5, -6, -7, -8, -9)))
                .containsExactly(-1, -3, -7, -9);
    }

    @Test
    void averagePoolingTakesTheMeanOfEachWindowAndChannel() {
        assertThat(apply(
                        new TrainedLayer.AveragePooling2D("mean", TWO, TWO, Padding.VALID),
                        Shape.image(2, 5, 2),
                        MIRRORED))
                .containsExactly(4.5f, -4.5f, 4.5f, -4.5f);
    }

    @Test
    void averagePoolingDoesNotCountPadding() {
        assertThat(apply(new TrainedLayer.AveragePooling2D("odd", TWO, TWO, Padding.SAME), SQUARE, ONE_TO_NINE))
                .containsExactly(3, 4.5f, 7.5f, 9);
        assertThat(apply(
                        new TrainedLayer.AveragePooling2D("even", Size.square(3), ONE, Padding.SAME),
                        SQUARE,
                        ONE_TO_NINE))
                .containsExactly(3, 3.5f, 4, 4.5f, 5, 5.5f, 6, 6.5f, 7);
    }

    @Test
    void globalPoolingIsOverThePixelsOfEachChannel() {
        Shape input = Shape.image(2, 2, 2);

        assertThat(apply(new TrainedLayer.GlobalAveragePooling2D("mean"), input, values(1, 10, 2, 20, 3, 30, 4, 60)))
                .containsExactly(2.5f, 30);
        assertThat(apply(new TrainedLayer.GlobalMaxPooling2D("max"), input, values(1, -10, 9, -2, 3, -30, 4, -60)))
                .containsExactly(9, -2);
    }

    @Test
    void batchNormalizationTakesGammaBetaMeanAndVarianceOfEachChannel() {
        TrainedLayer layer = new TrainedLayer.BatchNormalization("norm", 0.9, 0.25, true, true);

        // 10 + 2 (x - 1) / 2, and 20 + 3 (x - 5) / 0.5
        assertThat(apply(
                        layer,
                        Shape.image(1, 2, 2),
                        values(3, 5, 1, 6),
                        values(2, 3),
                        values(10, 20),
                        values(1, 5),
                        values(3.75, 0)))
                .containsExactly(12, 20, 10, 26);
    }

    @Test
    void batchNormalizationTakesEveryValueOfAVectorForAChannel() {
        TrainedLayer layer = new TrainedLayer.BatchNormalization("norm", 0.9, 1e-3, false, false);

        assertThat(apply(layer, Shape.vector(2), values(4, 5), values(3, 4), values(1, 0)))
                .containsExactly(values(0.99950037, 31.622776), within(1e-5f));
    }

    @Test
    void refusesBatchNormalizationThatIsNoNumber() {
        TrainedLayer layer = new TrainedLayer.BatchNormalization("norm", 0.9, 1e-300, false, false);
        String message = "expected a variance of at least 0 and a finite gamma / sqrt(variance + epsilon), found ";

        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(() -> apply(layer, Shape.vector(1), values(1), values(0), values(-1)))
                .withMessage(message + "variance -1.0 and gamma 1.0 at 0");
        assertThatExceptionOfType(InvalidNetworkException.class)
                .isThrownBy(() -> apply(layer, Shape.vector(1), values(1), values(0), values(0)))
                .withMessage(message + "variance 0.0 and gamma 1.0 at 0");
    }

    @Test
    void layerNormalizationIsOverTheChannelsOfEachPixel() {
        TrainedLayer layer = new TrainedLayer.LayerNormalization("norm", 3, true, true);

        // pixels of 1 and 3, and of 5 and 5: variances 1 and 0; 10 + 2 (x - mean) / 2, and 20 + 4 (x - mean) / 2
        assertThat(apply(layer, Shape.image(1, 2, 2), values(1, 3, 5, 5), values(2, 4), values(10, 20)))
                .containsExactly(9, 22, 10, 20);
    }

    @Test
    void layerNormalizationIsOverAllValuesOfAVector() {
        TrainedLayer layer = new TrainedLayer.LayerNormalization("norm", 1e-3, false, false);

        // variance 0.25
        assertThat(apply(layer, Shape.vector(2), values(4, 5)))
                .containsExactly(values(-0.998006, 0.998006), within(1e-6f));
    }

    @Test
    void aLeakyReluHasASlopeOfItsOwn() {
        assertThat(apply(new TrainedLayer.LeakyRelu("leaky", 0.5), Shape.image(1, 3, 1), values(-3, 0, 2)))
                .containsExactly(-1.5f, 0, 2);
    }

    @Test
    void anActivationLeavesItsInputAsItIs() {
        float[] input = {-1, 2};

        assertThat(apply(new TrainedLayer.Activated("a", Activation.LEAKY_RELU), Shape.image(1, 2, 1), input))
                .containsExactly(-0.2f, 2);
        assertThat(input).containsExactly(-1, 2);
    }

    @Test
    void softmaxIsOverTheChannelsOfEachPixel() {
        TrainedLayer layer = new TrainedLayer.Activated("softmax", Activation.SOFTMAX);

        assertThat(apply(layer, Shape.image(1, 2, 2), values(0, 1, 3, 3)))
                .containsExactly(values(0.26894142, 0.73105858, 0.5, 0.5), within(1e-7f));
        assertThat(apply(layer, Shape.vector(2), values(0, 1)))
                .containsExactly(values(0.26894142, 0.73105858), within(1e-7f));
    }

    @Test
    void permutesTheDimensionsOfAnImage() {
        Shape input = Shape.image(1, 2, 3);
        float[] pixels = values(1, 2, 3, 4, 5, 6);

        assertThat(apply(new TrainedLayer.Permute("p", List.of(3, 1, 2)), input, pixels))
                .containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(apply(new TrainedLayer.Permute("p", List.of(1, 2, 3)), input, pixels))
                .isEqualTo(pixels);
    }

    @Test
    void whatOnlyDisturbsWhileTrainingHandsItsInputOn() {
        for (TrainedLayer layer : List.of(
                new TrainedLayer.Dropout("d", 0.9),
                new TrainedLayer.SpatialDropout2D("s", 0.9),
                new TrainedLayer.GaussianNoise("g", 9),
                new TrainedLayer.Flatten("f"))) {
            assertThat(apply(layer, Shape.image(1, 2, 1), values(1, -4))).containsExactly(1, -4);
        }
    }
}
