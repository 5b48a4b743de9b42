package io.github.mnistmaven.trainer.engine.onednn.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation against Java's arithmetic, on more values than any vector register has. */
class FormulaTest {
    private static final int LENGTH = 37;

    private final Device device = new Device();
    private Tensor left;
    private Tensor right;
    private Tensor target;

    @BeforeEach
    void fill() {
        left = device.allocate(Layouts.plain(LENGTH));
        right = device.allocate(Layouts.plain(LENGTH));
        target = device.allocate(Layouts.plain(LENGTH));
        float[][] values = new float[3][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[0][i] = x(i);
            values[1][i] = y(i);
            values[2][i] = t(i);
        }
        left.put(values[0]);
        right.put(values[1]);
        target.put(values[2]);
    }

    @AfterEach
    void close() {
        device.close();
    }

    // above zero, so that each has a root and an inverse
    private static float x(int i) {
        return 0.25f + i * 0.125f;
    }

    private static float y(int i) {
        return 3 - i * 0.0625f;
    }

    private static float t(int i) {
        return i - 10;
    }

    @Test
    void adds() {
        check(Formula.sum(left, right), (x, y) -> x + y);
    }

    @Test
    void multiplies() {
        check(Formula.product(left, right), (x, y) -> x * y);
    }

    @Test
    void weighsBothSummands() {
        check(Formula.weightedSum(device.scalar(0.75), left, device.scalar(-2), right), (x, y) -> 0.75 * x - 2 * y);
    }

    @Test
    void takesAScalarForAllValues() {
        check(Formula.product(left, device.scalar(-1.5)), (x, y) -> -1.5 * x);
    }

    @Test
    void appliesFunctionsToWhatIsComputedSoFar() {
        check(Formula.sum(left, right).linear(-2, 0.5), (x, y) -> -2 * (x + y) + 0.5);
        check(Formula.sum(left, right).root(), (x, y) -> Math.sqrt(x + y));
        check(Formula.sum(left, right).inverse(), (x, y) -> 1 / (x + y));
        check(Formula.sum(left, right).clip(3.5, 4.5), (x, y) -> Math.min(4.5, Math.max(3.5, x + y)));
        check(
                Formula.sum(left, right).linear(1, -4).apply(algorithm.eltwise_relu, 0.5, 0),
                (x, y) -> x + y > 4 ? x + y - 4 : 0.5 * (x + y - 4));
    }

    @Test
    void doesWhatItIsToldInThatOrder() {
        check(
                Formula.product(left, right)
                        .linear(1, 10)
                        .root()
                        .inverse()
                        .times(left)
                        .times(device.scalar(3))
                        .linear(1, 1)
                        .times(right),
                (x, y) -> (x * 3 / Math.sqrt(x * y + 10) + 1) * y);
    }

    @Test
    void addsToWhatTheTargetHolds() {
        Formula.product(left, right)
                .linear(2, 0)
                .plusTarget(0.5)
                .into(device, target)
                .run();
        device.await();

        float[] values = read(target);
        for (int i = 0; i < LENGTH; i++) {
            assertThat(values[i]).isCloseTo(2 * x(i) * y(i) + 0.5f * t(i), within(1e-5f));
        }
    }

    @Test
    void theTargetMayBeWhatIsRead() {
        Formula.weightedSum(device.scalar(0.5), left, device.scalar(0.25), right)
                .into(device, left)
                .run();
        device.await();

        float[] values = read(left);
        for (int i = 0; i < LENGTH; i++) {
            assertThat(values[i]).isCloseTo(0.5f * x(i) + 0.25f * y(i), within(1e-6f));
        }
    }

    @Test
    void aScalarCountsWithTheValueThatItHasWhenTheStepIsRun() {
        Tensor weight = device.scalar(1);
        Tensor factor = device.scalar(1);
        Step step = Formula.weightedSum(weight, left, device.scalar(0), right)
                .times(factor)
                .into(device, target);
        step.run();
        device.await();
        weight.put(2);
        factor.put(-3);
        step.run();
        device.await();

        float[] values = read(target);
        for (int i = 0; i < LENGTH; i++) {
            assertThat(values[i]).isCloseTo(-6 * x(i), within(1e-5f));
        }
    }

    @Test
    void aColumnIsTakenForEveryColumn() {
        Tensor matrix = device.allocate(Layouts.plain(2, 3));
        Tensor column = device.allocate(Layouts.plain(2, 1));
        matrix.put(1, 2, 3, 4, 5, 6);
        column.put(10, 20);

        Formula.sum(matrix, column).into(device, matrix).run();
        device.await();

        float[] values = new float[6];
        matrix.get(values);
        assertThat(values).containsExactly(11, 12, 13, 24, 25, 26);
    }

    private void check(Formula formula, DoubleBinaryOperator expected) {
        formula.into(device, target).run();
        device.await();
        float[] values = read(target);
        for (int i = 0; i < LENGTH; i++) {
            double value = expected.applyAsDouble(x(i), y(i));
            assertThat((double) values[i]).isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
        }
    }

    private static float[] read(Tensor tensor) {
        float[] values = new float[LENGTH];
        tensor.get(values);
        return values;
    }
}
