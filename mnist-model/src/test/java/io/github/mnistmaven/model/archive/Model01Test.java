package io.github.mnistmaven.model.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of 0.1 become networks as Keras has them. */
class Model01Test {

    @Test
    void namesLayersAsKerasDoes() throws IOException {
        TrainedNetwork network = read(new TinyModel()
                .layers(
                        "conv2d filters=1 kernel_size=1x2 strides=1x1 padding=same activation=elu",
                        "residual layers=2",
                        "activation activation=relu",
                        "residual layers=0",
                        "conv2d filters=2 kernel_size=1x1 strides=1x1 padding=valid dilation_rate=3x2"
                                + " activation=linear use_bias=false",
                        "global_max_pooling2d",
                        "activation activation=softmax")
                .parameters(3, 1, 2, 4, 5));

        Size one = Size.square(1);
        assertThat(network.layers())
                .containsExactly(
                        new TrainedLayer.Conv2D(
                                "conv2d", 1, new Size(1, 2), one, Padding.SAME, one, Activation.ELU, true),
                        new TrainedLayer.Residual(
                                "residual",
                                List.of(
                                        new TrainedLayer.Activated("activation", Activation.RELU),
                                        // its layers were of noise alone, of which 0.1 tells nothing
                                        new TrainedLayer.Residual(
                                                "residual_1", List.of(new TrainedLayer.Dropout("dropout", 0))))),
                        new TrainedLayer.Conv2D(
                                "conv2d_1", 2, one, one, Padding.VALID, new Size(3, 2), Activation.LINEAR, false),
                        new TrainedLayer.GlobalMaxPooling2D("global_max_pooling2d"),
                        new TrainedLayer.Activated("activation_1", Activation.SOFTMAX));
        // the bias came first
        assertThat(network.tensor("conv2d/bias").toArray()).containsExactly(3);
        assertThat(network.tensor("conv2d/kernel").toArray()).containsExactly(1, 2);
    }

    @Test
    void turnsKernelsAndWhatIsFlattened() throws IOException {
        TrainedNetwork network = read(new TinyModel()
                .set("input", "1x2x2")
                .layers("flatten", "dense units=2 activation=softmax")
                .parameters(1, 2, 3, 4, 5, 6, 7, 8, 0, 0));

        // unit by unit, channel by channel, became pixel by pixel, unit by unit
        assertThat(network.tensor("dense/kernel").toArray()).containsExactly(1, 5, 3, 7, 2, 6, 4, 8);
    }

    @Test
    void canBeWrittenAsAFileOfThisVersion() throws IOException {
        TrainedNetwork network =
                read(new TinyModel().layers("residual layers=0", "flatten", "dense units=2" + " activation=softmax"));

        byte[] file = ModelFileTest.write(network);

        assertThat(ModelFile.read(() -> new ByteArrayInputStream(file), new MemoryBudget(1000)))
                .usingRecursiveComparison()
                .isEqualTo(network);
    }

    private static TrainedNetwork read(TinyModel model) throws IOException {
        byte[] file = TinyModel.zip(model.coefficients(), model.description());
        return ModelFile.read(() -> new ByteArrayInputStream(file), new MemoryBudget(1000));
    }
}
