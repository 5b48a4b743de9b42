package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An image varied by a fixed amount beside what the layers of Keras 3.15.1 make of it. */
class KerasAugmentationTest {
    private static final int[] IMAGE = {
        51, 102, 153, 0, 0,
        204, 255, 0, 0, 0,
        0, 51, 0, 0, 0,
        0, 0, 102, 0, 0,
        0, 0, 0, 0, 204
    };

    /** {@code RandomRotation((30 / 360, 30 / 360), fill_mode="constant")}. */
    @Test
    void aRotationIsCounterClockwise() {
        assertVaried(
                Augmentation.of(always(30), Amount.NONE, Amount.NONE, Amount.NONE, Optional.empty()), new double[] {
                    30.9925, 101.7547, 0.0000, 0.0000, 0.0000,
                    110.6635, 108.3421, 0.0000, 0.0000, 0.0000,
                    217.6654, 132.5019, 0.0000, 6.8327, 0.0000,
                    20.9887, 20.4981, 47.5836, 40.9963, 40.9962,
                    0.0000, 0.0000, 0.0000, 0.0000, 0.0000
                });
    }

    /** {@code RandomZoom((0.5, 0.5), fill_mode="constant")}. */
    @Test
    void aPositiveZoomShowsMore() {
        assertVaried(zoom(0.5), new double[] {
            0.0000, 0.0000, 0.0000, 0.0000, 0.0000,
            0.0000, 153.0000, 76.5000, 0.0000, 0.0000,
            0.0000, 25.5000, 0.0000, 0.0000, 0.0000,
            0.0000, 0.0000, 51.0000, 51.0000, 0.0000,
            0.0000, 0.0000, 0.0000, 0.0000, 0.0000
        });
    }

    /** {@code RandomZoom((-0.3, -0.3), fill_mode="constant")}. */
    @Test
    void aNegativeZoomShowsLess() {
        assertVaried(zoom(-0.3), new double[] {
            173.4000, 154.0200, 61.2000, 18.3600, 0.0000,
            173.4000, 135.6600, 0.0000, 0.0000, 0.0000,
            30.6000, 35.7000, 0.0000, 0.0000, 0.0000,
            9.1800, 32.1300, 71.4000, 21.4200, 0.0000,
            0.0000, 18.3600, 61.2000, 18.3600, 32.6400
        });
    }

    private static Augmentation zoom(double amount) {
        return Augmentation.of(Amount.NONE, Amount.NONE, always(amount), Amount.NONE, Optional.empty());
    }

    private static Amount always(double amount) {
        return new Amount(new Range(amount, amount), 1);
    }

    private static void assertVaried(Augmentation settings, double[] expected) {
        byte[] pixels = new byte[IMAGE.length];
        for (int i = 0; i < IMAGE.length; i++) {
            pixels[i] = (byte) IMAGE[i];
        }
        float[] out = new float[IMAGE.length];
        new Augmenter(settings, Shape.image(5, 5, 1), new Randomness(1)).apply(pixels, 0, 1, 0, out, 0);

        assertThat(IntStream.range(0, out.length)
                        .mapToDouble(i -> out[i] * 255.0)
                        .toArray())
                .containsExactly(expected, within(1e-3));
    }
}
