package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.dl4j.Dl4jModelFile;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.model.dl4j.Dl4jFile;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The filters are those that DL4J finds in the model file, in which each parameter has its own dimension. */
class FirstFiltersTest {
    private static final Size KERNEL = new Size(3, 2);
    private static final Size STEP = Size.square(1);
    private static final Layer CONV = new Layer.Conv2D(5, KERNEL, STEP, Padding.SAME, Activation.RELU);
    private static final Layer POOLING = new Layer.MaxPooling2D(Size.square(2), Size.square(1), Padding.SAME);

    @TempDir
    private Path directory;

    private static float[] parameters(TrainingPlan plan) {
        Random random = new Random(7);
        float[] parameters = new float[(int) plan.parameters()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = random.nextFloat() - 0.5f;
        }
        return parameters;
    }

    @Test
    void ofAConvolution() throws Exception {
        TrainingPlan plan = plan(new Layer.GaussianNoise(0.1), CONV);
        INDArray kernel = kernel(plan, 1, "W");

        assertFilters(plan, 3, 2, 5, "conv2d", filter -> (row, column) -> kernel.getDouble(filter, 0, row, column));
    }

    @Test
    void ofADepthwiseConvolution() throws Exception {
        TrainingPlan plan = plan(new Layer.DepthwiseConv2D(KERNEL, STEP, Padding.SAME, 3, Activation.RELU));
        INDArray kernel = kernel(plan, 0, "W");

        assertFilters(
                plan, 3, 2, 3, "depthwise_conv2d", filter -> (row, column) -> kernel.getDouble(row, column, 0, filter));
    }

    @Test
    void ofASeparableConvolution() throws Exception {
        TrainingPlan plan = plan(new Layer.SeparableConv2D(4, KERNEL, STEP, Padding.SAME, 3, Activation.RELU));
        INDArray kernel = kernel(plan, 0, "W");

        assertFilters(
                plan, 3, 2, 3, "separable_conv2d", filter -> (row, column) -> kernel.getDouble(filter, 0, row, column));
    }

    @Test
    void ofADenseLayer() throws Exception {
        TrainingPlan plan = plan(new Layer.Flatten(), new Layer.Dense(70, Activation.RELU));
        INDArray kernel = kernel(plan, 0, "W");

        assertFilters(plan, 5, 4, 64, "dense", unit -> (row, column) -> kernel.getDouble(row * 4 + column, unit));
    }

    @ParameterizedTest
    @MethodSource("colourLayers")
    void ofImagesInColour(List<Layer> layers, ColourWeights expected) throws Exception {
        TrainingPlan plan = plan(3, layers);
        INDArray kernel = kernel(plan, 0, "W");

        Filters filters = filters(plan);

        byte[] weights = filters.decodedWeights();
        assertThat(filters.channels()).isEqualTo(3);
        assertThat(weights).hasSize(filters.count() * filters.height() * filters.width() * 3);
        for (int i = 0; i < weights.length; i++) {
            int pixel = i / 3 % (filters.height() * filters.width());
            double weight = expected.at(
                    kernel, i / filters.size().size(), pixel / filters.width(), pixel % filters.width(), i % 3);
            assertThat(weights[i]).isEqualTo((byte) Math.round(127 * weight / filters.scale()));
        }
    }

    /** The weight at a row, a column and a channel of one filter. */
    @FunctionalInterface
    private interface ColourWeights {
        double at(INDArray kernel, int filter, int row, int column, int channel);
    }

    private static Stream<Arguments> colourLayers() {
        ColourWeights filterFirst =
                (kernel, filter, row, column, channel) -> kernel.getDouble(filter, channel, row, column);
        ColourWeights filterLast =
                (kernel, filter, row, column, channel) -> kernel.getDouble(row, column, channel, filter);
        // flattened images have their channels one after the other
        ColourWeights matrix =
                (kernel, unit, row, column, channel) -> kernel.getDouble(channel * 20 + row * 4 + column, unit);
        return Stream.of(
                Arguments.of(List.of(CONV), filterFirst),
                Arguments.of(
                        List.of(new Layer.DepthwiseConv2D(KERNEL, STEP, Padding.SAME, 2, Activation.RELU)), filterLast),
                Arguments.of(
                        List.of(new Layer.SeparableConv2D(4, KERNEL, STEP, Padding.SAME, 2, Activation.RELU)),
                        filterFirst),
                Arguments.of(List.of(new Layer.Flatten(), new Layer.Dense(70, Activation.RELU)), matrix));
    }

    @Test
    void inABlockTheySeeTheImageToo() {
        TrainingPlan plan =
                plan(new Layer.Residual(List.of(new Layer.Conv2D(2, KERNEL, STEP, Padding.SAME, Activation.RELU))));

        assertThat(filters(plan).layer()).isEqualTo("conv2d");
    }

    @Test
    void whatSeesAnythingElseIsNoFilterOfTheImage() {
        TrainingPlan pooled = plan(POOLING, CONV);
        TrainingPlan averaged = plan(new Layer.GlobalAveragePooling2D());

        assertThat(FirstFilters.of(pooled, parameters(pooled))).isEmpty();
        assertThat(FirstFilters.of(averaged, parameters(averaged))).isEmpty();
    }

    @Test
    void largeImagesHaveFewFilters() {
        TrainingPlan plan = new PlanBuilder(Shape.image(128, 128, 1), 2)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(8, Activation.SOFTMAX))
                .build();

        assertThat(filters(plan).count()).isEqualTo(4);
    }

    /** The weight at a row and a column of one filter. */
    @FunctionalInterface
    private interface Weights {
        double at(int row, int column);
    }

    private static void assertFilters(
            TrainingPlan plan, int height, int width, int count, String layer, IntFunction<Weights> expected) {
        Filters filters = filters(plan);
        assertThat(filters).isEqualTo(new Filters(layer, height, width, 1, count, filters.scale(), filters.weights()));
        byte[] weights = filters.decodedWeights();
        assertThat(weights).hasSize(count * height * width).containsAnyOf((byte) 127, (byte) -127);
        for (int i = 0; i < weights.length; i++) {
            Weights filter = expected.apply(i / (height * width));
            double weight = filter.at(i / width % height, i % width);
            assertThat(weights[i]).isEqualTo((byte) Math.round(127 * weight / filters.scale()));
        }
    }

    private static Filters filters(TrainingPlan plan) {
        return FirstFilters.of(plan, parameters(plan)).orElseThrow();
    }

    private INDArray kernel(TrainingPlan plan, int layer, String name) throws Exception {
        Path model = directory.resolve("dl4j.zip");
        try (OutputStream out = Files.newOutputStream(model)) {
            Dl4jFile.write(ModelBytes.network(plan, parameters(plan)), out);
        }
        return ((MultiLayerNetwork) Dl4jModelFile.load(model)).getLayer(layer).getParam(name);
    }

    /** Images of two channels, and a classifier behind {@code layers}. */
    private static TrainingPlan plan(Layer... layers) {
        return plan(2, List.of(layers));
    }

    private static TrainingPlan plan(int channels, List<Layer> layers) {
        PlanBuilder plan = new PlanBuilder(Shape.image(5, 4, channels), 2);
        layers.forEach(plan::layer);
        boolean isVector = layers.size() == 2 && layers.get(0) instanceof Layer.Flatten
                || layers.get(0) instanceof Layer.GlobalAveragePooling2D;
        return isVector
                ? plan.layer(new Layer.Dense(2, Activation.SOFTMAX)).build()
                : plan.layer(new Layer.Flatten())
                        .layer(new Layer.Dense(2, Activation.SOFTMAX))
                        .build();
    }
}
