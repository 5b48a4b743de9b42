package io.github.mnistmaven.trainer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Optimizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four steps of two parameters beside those of Keras 3.15.1 with {@code keras.config.set_floatx('float64')}: the
 * optimizer applied to a variable of 0.5 and -1 with these gradients.
 */
class ReferenceOptimizerTest {
    private static final double[][] GRADIENTS = {{0.1, -0.2}, {0.3, 0.1}, {-0.2, 0.4}, {0.25, 0}};

    static Stream<Arguments> optimizers() {
        return Stream.of(
                Arguments.of(
                        new Optimizer.Adadelta(1, 0.8, 1e-3, Optional.empty(), Optional.empty()),
                        0.3437200016602102,
                        -1.0704185744235948),
                Arguments.of(
                        new Optimizer.Adadelta(0.001, 0.95, 1e-7, Optional.empty(), Optional.empty()),
                        0.49999641477214946,
                        -1.0000014178743446),
                Arguments.of(rmsProp(0.9, false), 0.39087749161121943, -0.9935847322997173),
                Arguments.of(rmsProp(0, true), 0.45365290585499235, -1.0085980061230526),
                Arguments.of(rmsProp(0.9, true), 0.37524552189039473, -0.9889744372714541));
    }

    private static Optimizer rmsProp(double momentum, boolean centered) {
        return new Optimizer.RmsProp(0.01, 0.8, momentum, 1e-3, centered, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void fourStepsAreKeras(Optimizer optimizer, double first, double second) {
        assertThat(new double[] {trained(optimizer, 0, 0.5), trained(optimizer, 1, -1)})
                .containsExactly(new double[] {first, second}, within(1e-7));
    }

    private static double trained(Optimizer optimizer, int parameter, double initial) {
        ReferenceOptimizer reference = new ReferenceOptimizer(optimizer);
        double[] state = new double[reference.slots()];
        double value = initial;
        for (int i = 0; i < GRADIENTS.length; i++) {
            value += reference.update(GRADIENTS[i][parameter], state, optimizer.learningRate(), i + 1);
        }
        return value;
    }
}
