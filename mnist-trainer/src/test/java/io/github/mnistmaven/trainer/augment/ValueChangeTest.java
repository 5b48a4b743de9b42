package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Noise;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValueChangeTest {
    private static final int DRAWS = 4000;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void brightnessAddsOneAmountToAllValues() {
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            float[] image = {9, 0.4f, 0.5f, 9};
            new Brightness(new Amount(new Range(-0.1, 0.3), 1), 2).apply(random, image, 1);

            assertThat(image[0]).isEqualTo(9);
            assertThat(image[3]).isEqualTo(9);
            assertThat(image[1]).isBetween(0.3f - 1e-6f, 0.7f + 1e-6f);
            assertThat(image[2] - image[1]).isCloseTo(0.1f, within(1e-6f));
            sum += image[1] - 0.4;
        }

        // four standard errors of a uniform variable of width 0.4
        assertThat(sum / DRAWS).isCloseTo(0.1, within(4 * 0.4 / Math.sqrt(12.0 * DRAWS)));
    }

    @Test
    void brightnessStaysBetweenBlackAndWhite() {
        float[] image = {0, 0.5f, 1};
        new Brightness(new Amount(new Range(0.7, 0.7), 1), 3).apply(random, image, 0);
        assertThat(image).containsExactly(0.7f, 1, 1);

        new Brightness(new Amount(new Range(-0.8, -0.8), 1), 3).apply(random, image, 0);
        assertThat(image[0]).isZero();
        assertThat(image[1]).isCloseTo(0.2f, within(1e-6f));
    }

    @Test
    void brightnessLeavesImagesAloneAsOftenAsItIsTold() {
        int changed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            float[] image = {0.5f};
            new Brightness(new Amount(new Range(0.1, 0.3), 0.25), 1).apply(random, image, 0);
            changed += image[0] == 0.5f ? 0 : 1;
        }

        // four standard deviations of a binomial distribution
        assertThat(changed).isBetween(1000 - 110, 1000 + 110);
    }

    @Test
    void noiseIsNormalAndDiffersFromValueToValue() {
        int size = 100_000;
        float[] image = new float[size + 1];
        Arrays.fill(image, 0.5f);

        new GaussianNoise(new Noise(0.05, 1), size).apply(random, image, 1);

        double sum = 0;
        double squares = 0;
        double products = 0;
        int beyondTwo = 0;
        for (int i = 1; i <= size; i++) {
            double z = (image[i] - 0.5) / 0.05;
            sum += z;
            squares += z * z;
            products += i > 1 ? z * (image[i - 1] - 0.5) / 0.05 : 0;
            beyondTwo += Math.abs(z) > 2 ? 1 : 0;
        }
        assertThat(image[0]).isEqualTo(0.5f);
        assertThat(sum / size).isCloseTo(0, within(0.013));
        assertThat(squares / size).isCloseTo(1, within(0.02));
        assertThat(products / size).isCloseTo(0, within(0.013));
        assertThat(beyondTwo / (double) size).isCloseTo(0.0455, within(0.003));
    }

    @Test
    void noiseStaysBetweenBlackAndWhite() {
        float[] image = new float[1000];
        Arrays.fill(image, 0, 500, 1);

        new GaussianNoise(new Noise(0.5, 1), 1000).apply(random, image, 0);

        int cut = 0;
        for (float value : image) {
            assertThat(value).isBetween(0f, 1f);
            cut += value == 0 || value == 1 ? 1 : 0;
        }
        // half of the numbers lead out, and some, 2 standard deviations long, to the other side
        assertThat(cut).isBetween(440, 620);
    }

    @Test
    void noiseLeavesImagesAloneAsOftenAsItIsTold() {
        int changed = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            float[] image = {0.5f};
            new GaussianNoise(new Noise(0.1, 0.75), 1).apply(random, image, 0);
            changed += image[0] == 0.5f ? 0 : 1;
        }

        assertThat(changed).isBetween(3000 - 110, 3000 + 110);
    }
}
