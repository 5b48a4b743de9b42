package io.github.mnistmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {

    /** {@code numpy.arange(24).reshape(2, 3, 4).transpose(2, 0, 1).ravel()}. */
    @Test
    void transposesAsNumPyDoes() {
        Tensor transposed = counted(List.of(2, 3, 4)).transpose(2, 0, 1);

        assertThat(transposed.shape()).containsExactly(4, 2, 3);
        assertThat(transposed.toArray())
                .containsExactly(0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23);
    }

    @Test
    void transposingBackGivesTheSameValues() {
        Tensor tensor = counted(List.of(2, 1, 3, 2));

        assertThat(tensor.transpose(3, 2, 0, 1).transpose(2, 3, 1, 0)).isEqualTo(tensor);
    }

    @Test
    void hasAsManyValuesAsItsShapeSays() {
        assertThatThrownBy(() -> new Tensor("a/kernel", List.of(2, 2), FloatBuffer.allocate(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a/kernel has 4 values by its shape, and not 3");
    }

    private static Tensor counted(List<Integer> shape) {
        TensorSpec spec = new TensorSpec("counted", shape);
        float[] values = new float[(int) spec.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return Tensor.of(spec, values);
    }
}
