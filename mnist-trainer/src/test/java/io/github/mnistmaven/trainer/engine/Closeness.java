package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Whether values of parameters are close to those expected. Errors are relative to a part's largest value, or, where
 * terms cancel out, to a quarter of the largest of all.
 *
 * @param tolerance the largest error that is none
 */
public record Closeness(double tolerance) {

    public void check(ParameterPart part, double[] actual, double[] expected) {
        double scale =
                Math.max(largest(expected, part.offset(), part.end()), largest(expected, 0, expected.length) / 4);
        for (int i = part.offset(); i < part.end(); i++) {
            assertThat(actual[i])
                    .as("%s of layer %d, value %d", part.kind(), part.layer(), i - part.offset())
                    .isCloseTo(expected[i], within(tolerance * scale));
        }
    }

    private static double largest(double[] values, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }
}
