package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.model.network.Shape;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void theLargestWeightIs127() {
        Filters filters =
                Filters.of("conv2d", Shape.image(1, 3, 1), new float[] {0.5f, -0.25f, 0, 0.125f, -0.5f, 0.001f});

        assertThat(filters)
                .isEqualTo(new Filters("conv2d", 1, 3, 1, 2, 0.5, filters.weights()))
                .extracting(Filters::decodedWeights)
                // 127 * -0.25 / 0.5 = -63.5, of which the half goes up
                .isEqualTo(new byte[] {127, -63, 0, 32, -127, 0});
    }

    @Test
    void weightsThatAreAllZeroStayZero() {
        Filters filters = Filters.of("dense", Shape.image(2, 2, 1), new float[4]);

        assertThat(filters.scale()).isZero();
        assertThat(filters.decodedWeights()).isEqualTo(new byte[4]);
    }
}
