package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatricesTest {

    @Test
    void multipliesMatricesOfAnySize() {
        SplittableRandom random = new SplittableRandom(1);
        for (int columns = 1; columns < 10; columns++) {
            float[] left = numbers(random, 3 * 5);
            float[] right = numbers(random, 5 * columns);
            float[] product = new float[3 * columns];

            Matrices.multiply(left, right, 3, 5, columns, product);

            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < columns; column++) {
                    double sum = 0;
                    for (int k = 0; k < 5; k++) {
                        sum += (double) left[row * 5 + k] * right[k * columns + column];
                    }
                    assertThat((double) product[row * columns + column]).isCloseTo(sum, within(1e-6));
                }
            }
        }
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble();
        }
        return numbers;
    }
}
