package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * The dimensions of an image in another order.
 *
 * @param input the shape of what enters
 * @param dims which dimension of what enters, from 1, is the first, second and third of what leaves
 */
record Permute(Shape input, List<Integer> dims) implements Layer {

    @Override
    public float[] apply(float[] values) {
        List<Integer> sizes = input.dimensions();
        int[] steps = {sizes.get(1) * sizes.get(2), sizes.get(2), 1};
        float[] output = new float[values.length];
        int to = 0;
        for (int i = 0; i < sizes.get(dims.get(0) - 1); i++) {
            for (int j = 0; j < sizes.get(dims.get(1) - 1); j++) {
                for (int k = 0; k < sizes.get(dims.get(2) - 1); k++) {
                    output[to++] = values[
                            i * steps[dims.get(0) - 1] + j * steps[dims.get(1) - 1] + k * steps[dims.get(2) - 1]];
                }
            }
        }
        return output;
    }
}
