package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Initializer.Distribution;
import io.github.mnistmaven.experiment.model.Initializer.FanMode;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What parameters start from, of a dense layer with 200 inputs and 100 units, unless said otherwise. */
class InitializersTest {
    private static final int INPUTS = 200;
    private static final int UNITS = 100;
    /** The standard deviation of a standard normal distribution cut off at two, as Keras writes it. */
    private static final double CUT = 0.87962566103423978;

    /**
     * What is drawn.
     *
     * @param mean the mean of values
     * @param deviation their standard deviation
     * @param most how far a value may be from the mean; infinite if there is no end
     */
    private record Expected(Initializer initializer, double mean, double deviation, double most) {

        static Expected uniform(Initializer initializer, double limit) {
            return new Expected(initializer, 0, limit / Math.sqrt(3), limit);
        }

        static Expected truncated(Initializer initializer, double mean, double deviation) {
            return new Expected(initializer, mean, deviation, 2 * deviation / CUT);
        }
    }

    static List<Expected> distributions() {
        return List.of(
                Expected.uniform(new Initializer.GlorotUniform(), Math.sqrt(6.0 / 300)),
                Expected.truncated(new Initializer.GlorotNormal(), 0, Math.sqrt(2.0 / 300)),
                Expected.uniform(new Initializer.HeUniform(), Math.sqrt(6.0 / 200)),
                Expected.truncated(new Initializer.HeNormal(), 0, Math.sqrt(2.0 / 200)),
                Expected.uniform(new Initializer.LecunUniform(), Math.sqrt(3.0 / 200)),
                Expected.truncated(new Initializer.LecunNormal(), 0, Math.sqrt(1.0 / 200)),
                Expected.uniform(
                        new Initializer.VarianceScaling(5, FanMode.FAN_OUT, Distribution.UNIFORM),
                        Math.sqrt(15.0 / 100)),
                Expected.truncated(
                        new Initializer.VarianceScaling(5, FanMode.FAN_AVG, Distribution.TRUNCATED_NORMAL),
                        0,
                        Math.sqrt(5.0 / 150)),
                new Expected(
                        new Initializer.VarianceScaling(5, FanMode.FAN_IN, Distribution.UNTRUNCATED_NORMAL),
                        0,
                        Math.sqrt(5.0 / 200),
                        Double.POSITIVE_INFINITY),
                new Expected(new Initializer.RandomUniform(-1, 3), 1, 2 / Math.sqrt(3), 2),
                new Expected(new Initializer.RandomNormal(3, 0.5), 3, 0.5, Double.POSITIVE_INFINITY),
                Expected.truncated(new Initializer.TruncatedNormal(3, 0.5), 3, 0.5 * CUT));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void valuesHaveTheMomentsAndTheEndsOfTheirDistribution(Expected expected) {
        float[] kernel = kernel(expected.initializer());

        double sum = 0;
        double squares = 0;
        double farthest = 0;
        for (float value : kernel) {
            double off = value - expected.mean();
            sum += off;
            squares += off * off;
            farthest = Math.max(farthest, Math.abs(off));
        }
        double deviation = expected.deviation();
        // of 20,000 values, four standard deviations of the mean, and more than that of the deviation
        assertThat(sum / kernel.length).isCloseTo(0, within(4 * deviation / Math.sqrt(kernel.length)));
        assertThat(Math.sqrt(squares / kernel.length)).isCloseTo(deviation, within(0.03 * deviation));
        assertThat(farthest).isLessThanOrEqualTo(expected.most() * (1 + 1e-6));
        assertThat(farthest).isGreaterThan(Math.min(0.99 * expected.most(), 3 * deviation));
    }

    @Test
    void equalSeedsDrawEqualNormalNumbersFromVersionToVersion() {
        assertThat(Arrays.copyOf(kernel(new Initializer.RandomNormal(0, 1)), 2))
                .containsExactly(-0.6512746f, -0.86695504f);
        assertThat(Arrays.hashCode(kernel(new Initializer.RandomNormal(0, 1)))).isEqualTo(-75793091);
        assertThat(Arrays.hashCode(kernel(new Initializer.HeNormal()))).isEqualTo(1826012057);
        assertThat(Arrays.hashCode(kernel(new Initializer.Orthogonal(1)))).isEqualTo(778083416);
    }

    @Test
    void constantsAreNotDrawn() {
        assertThat(kernel(new Initializer.Zeros())).containsOnly(0);
        assertThat(kernel(new Initializer.Ones())).containsOnly(1);
        assertThat(kernel(new Initializer.Constant(0.25))).containsOnly(0.25f);
    }

    @Test
    void theFewerOfRowsAndColumnsAreOrthogonal() {
        assertOrthogonal(dense(INPUTS, UNITS, new Initializer.Orthogonal(3)), UNITS, INPUTS, true, 3);
        assertOrthogonal(dense(50, 80, new Initializer.Orthogonal(0.5)), 80, 50, false, 0.5);
    }

    @Test
    void aConvolutionsFiltersAreOrthogonal() {
        float[] parameters = InitialParameters.of(new PlanBuilder(Shape.image(9, 9, 3), 4)
                .layer(new Layer.Conv2D(
                        8,
                        Size.square(3),
                        Size.square(1),
                        Padding.VALID,
                        Size.square(1),
                        Activation.LINEAR,
                        false,
                        new Initializer.Orthogonal(1),
                        Initializer.ZEROS,
                        Optional.empty(),
                        Optional.empty(),
                        true))
                .build());

        assertOrthogonal(parameters, 8, 27, true, 1);
    }

    /** @param outputs of a kernel {@code [output][input]}: whether the rows of one output each are orthogonal */
    private static void assertOrthogonal(float[] kernel, int rows, int columns, boolean outputs, double gain) {
        int count = outputs ? rows : columns;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int k = 0; k < (outputs ? columns : rows); k++) {
                    product += outputs
                            ? (double) kernel[i * columns + k] * kernel[j * columns + k]
                            : (double) kernel[k * columns + i] * kernel[k * columns + j];
                }
                assertThat(product).isCloseTo(i == j ? gain * gain : 0, within(1e-6 * gain * gain));
            }
        }
    }

    @Test
    void anOrthogonalMatrixIsTheQOfNormalNumbersWithAPositiveDiagonalOfR() {
        // of one column, R is the length of the vector and its signs are those of the numbers drawn
        SplittableRandom random = new SplittableRandom(7);
        double x = random.nextGaussian();
        double y = random.nextGaussian();

        double[][] matrix = OrthogonalMatrix.draw(2, 1, new SplittableRandom(7));

        assertThat(matrix[0][0]).isCloseTo(x / Math.hypot(x, y), within(1e-15));
        assertThat(matrix[1][0]).isCloseTo(y / Math.hypot(x, y), within(1e-15));
    }

    @Test
    void kernelsStartTheSameWhateverBiasesStartFrom() {
        float[] plain = layer(Initializer.GLOROT_UNIFORM, Initializer.ZEROS);
        float[] drawn = layer(Initializer.GLOROT_UNIFORM, new Initializer.RandomNormal(0, 1));

        int kernel = INPUTS * UNITS;
        assertThat(Arrays.copyOf(drawn, kernel)).isEqualTo(Arrays.copyOf(plain, kernel));
        assertThat(Arrays.copyOfRange(drawn, kernel, kernel + UNITS))
                .doesNotContain(0)
                .doesNotHaveDuplicates();
    }

    @Test
    void batchNormalizationStartsFromItsInitializersIfItIsTrained() {
        Layer.BatchNormalization layer = new Layer.BatchNormalization(
                0.99,
                0.001,
                true,
                false,
                new Initializer.Constant(0.5),
                new Initializer.Constant(7),
                Optional.empty(),
                Optional.empty(),
                true);

        assertThat(InitialParameters.of(
                        new PlanBuilder(Shape.image(4, 4, 2), 2).layer(layer).build()))
                .containsExactly(1, 1, 0.5f, 0.5f, 0, 0, 1, 1);
    }

    private static float[] kernel(Initializer initializer) {
        return dense(INPUTS, UNITS, initializer);
    }

    private static float[] dense(int inputs, int units, Initializer initializer) {
        return Arrays.copyOf(layer(inputs, units, initializer, Initializer.ZEROS), inputs * units);
    }

    private static float[] layer(Initializer kernel, Initializer bias) {
        return layer(INPUTS, UNITS, kernel, bias);
    }

    private static float[] layer(int inputs, int units, Initializer kernel, Initializer bias) {
        return InitialParameters.of(new PlanBuilder(Shape.image(1, inputs, 1), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(
                        units, Activation.LINEAR, true, kernel, bias, Optional.empty(), Optional.empty(), true))
                .build());
    }

    @Test
    void everyInitializerButTheOrthogonalOneDrawsValuesOneByOne() {
        assertThat(Initializer.class.getPermittedSubclasses())
                .containsAll(InitialValues.types())
                .filteredOn(type -> !InitialValues.types().contains(type))
                .containsExactly(Initializer.Orthogonal.class);
    }
}
