package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void anImageOfTheRightSizeStaysAsItIs() {
        float[] image = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f};

        assertThat(Scaling.scale(image, 3, 2, 3, 2)).isEqualTo(image);
    }

    @Test
    void growingInterpolates() {
        // new centres lie at -0.25, 0.25, 0.75 and 1.25
        assertThat(Scaling.scale(new float[] {0, 1}, 2, 1, 4, 1))
                .containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(1e-6f));
    }

    @Test
    void shrinkingWeighsEveryPixel() {
        // centres at 0.5 and 2.5 with a reach of 2: weights 0.75, 0.75, 0.25 and 0.25, 0.75, 0.75
        assertThat(Scaling.scale(new float[] {1, 0, 0, 0}, 4, 1, 2, 1))
                .containsExactly(new float[] {0.75f / 1.75f, 0}, within(1e-6f));
        assertThat(Scaling.scale(new float[] {0, 0, 1, 0}, 4, 1, 2, 1))
                .containsExactly(new float[] {0.25f / 1.75f, 0.75f / 1.75f}, within(1e-6f));
    }

    @Test
    void rowsAndColumnsScaleAlike() {
        float[] wide = Scaling.scale(new float[] {1, 0, 0, 0, 1, 0, 0, 0}, 4, 2, 2, 2);
        float[] tall = Scaling.scale(new float[] {1, 1, 0, 0, 0, 0, 0, 0}, 2, 4, 2, 2);

        assertThat(wide).containsExactly(tall[0], tall[2], tall[1], tall[3]);
    }

    @Test
    void aPlainImageStaysPlain() {
        float[] image = new float[7 * 5];
        Arrays.fill(image, 1);

        assertThat(Scaling.scale(image, 7, 5, 3, 11)).containsOnly(1);
    }
}
