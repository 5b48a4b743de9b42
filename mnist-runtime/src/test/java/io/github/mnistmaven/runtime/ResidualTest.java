package io.github.mnistmaven.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Residual blocks as model files describe them. */
class ResidualTest {
    private static final String AFFINE =
            "depthwise_conv2d kernel_size=1x1 strides=1x1 padding=valid" + " depth_multiplier=1 activation=linear";
    private static final String RELU = "activation activation=relu";

    @Test
    void addsItsInputToWhatItsLayersGive() throws IOException {
        assertThat(apply(List.of("residual layers=2", AFFINE, RELU), 10, 3)).containsExactly(14, -4);
    }

    @Test
    void countsTheLinesOfBlocksWithinIt() throws IOException {
        List<String> lines = List.of("residual layers=4", "residual layers=1", AFFINE, RELU, AFFINE, AFFINE);

        assertThat(apply(lines, 10, 1, 100, 1, 1000, 1)).containsExactly(1113, 1098);
    }

    @Test
    void endsWithTheBlockAroundIt() throws IOException {
        List<String> lines = List.of("residual layers=3", AFFINE, "residual layers=1", RELU, AFFINE);

        assertThat(apply(lines, -2, 1, 1000, 1)).containsExactly(1000, 990);
    }

    @Test
    void withoutLayersDoublesItsInput() throws IOException {
        assertThat(apply(List.of("residual layers=0"))).containsExactly(2, -8);
    }

    @Test
    void leavesItsInputAsItIs() throws IOException {
        NetworkBuilder builder =
                new NetworkBuilder(Shape.vector(2), 3, TinyModel.stored(new float[0]), Budget.ofThisJvm());
        for (String line : List.of("residual layers=1", "flatten", "activation activation=softmax")) {
            builder.add(LayerLine.parse(line));
        }
        float[] input = {1, -4};

        assertThat(builder.build(2).get(0).apply(input)).containsExactly(2, -8);
        assertThat(input).containsExactly(1, -4);
    }

    /** What the layers make of 1 and -4, one channel. */
    private static float[] apply(List<String> lines, float... parameters) throws IOException {
        Parameters all = TinyModel.stored(parameters);
        NetworkBuilder builder = new NetworkBuilder(new Shape(1, 2, 1), lines.size() + 2, all, Budget.ofThisJvm());
        for (String line : lines) {
            builder.add(LayerLine.parse(line));
        }
        builder.add(LayerLine.parse("flatten"));
        builder.add(LayerLine.parse("activation activation=softmax"));
        List<Layer> layers = builder.build(2);
        float[] values = {1, -4};
        for (Layer layer : layers.subList(0, layers.size() - 1)) {
            values = layer.apply(values);
        }
        return values;
    }
}
