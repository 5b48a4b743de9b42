package io.github.mnistmaven.experiment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowFrequenciesTest {
    private static final double ROUNDING = 1e-6;

    /** As NumPy computes them from the definition, by products of matrices of cosines. */
    @ParameterizedTest
    @CsvSource({
        "28, 28, 1, -0.014962 -0.030954 -0.045118 -0.003061 0.000796 -0.004049 0.911129",
        "9, 20, 3, -0.119726 -0.157497 -0.126565 -0.072752 -0.028409 0.052478 0.85436"
    })
    void areThoseOfTheDefinition(int height, int width, int channels, String expected) {
        Shape shape = Shape.image(height, width, channels);
        byte[] pixels = new byte[shape.size()];
        for (int i = 0; i < pixels.length; i++) {
            int channel = i % channels;
            int x = i / channels % width;
            int y = i / channels / width;
            pixels[i] = (byte) (x * x * 7 + y * 13 + x * y * (channel + 1));
        }
        float[] found = frequencies(shape, pixels);
        String[] numbers = expected.split(" ");

        for (int i = 0; i < numbers.length; i++) {
            int place = new int[] {0, 1, 7, 8, 36, 62, 63}[i];
            assertThat((double) found[place]).isCloseTo(Double.parseDouble(numbers[i]), within(ROUNDING));
        }
    }

    @Test
    void areNotFartherApartThanTheImages() {
        Shape shape = Shape.image(12, 9, 3);
        for (int number = 0; number < 50; number++) {
            byte[] one = Drawn.smooth(shape, number);
            byte[] other = Drawn.noisy(one, 1 + number, number);
            double square = 0;
            for (int i = 0; i < LowFrequencies.COUNT; i++) {
                double difference = frequencies(shape, one)[i] - frequencies(shape, other)[i];
                square += difference * difference;
            }

            assertThat(square / 2).isLessThanOrEqualTo(1 - Drawn.correlation(one, other) + ROUNDING);
        }
    }

    private static float[] frequencies(Shape shape, byte[] pixels) {
        Images images = Drawn.images(shape, new int[1], List.of(pixels));
        InspectedData data = new InspectedData(List.of(new InspectedData.Set(DataSplit.TRAINING, images)));
        return ImageFeatures.of(data).frequencies(IntStream.range(0, 1).toArray());
    }
}
