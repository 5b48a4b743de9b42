package io.github.mnistmaven.plugin.runs;

import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Optional;

/** A trained network of two classes over images of two by two pixels. */
public final class TinyModel {

    private TinyModel() {}

    /** The network, under any name. */
    public static TrainedNetwork named(String name) {
        Shape input = Shape.image(2, 2, 1);
        List<TrainedLayer> layers = List.of(
                new TrainedLayer.Flatten("flatten"), new TrainedLayer.Dense("dense", 2, Activation.SOFTMAX, true));
        List<Tensor> tensors = TrainedNetwork.specs(input, layers).stream()
                .map(spec -> Tensor.of(spec, new float[(int) spec.length()]))
                .toList();
        return new TrainedNetwork(
                name,
                input,
                Preprocessing.UNIT,
                Optional.empty(),
                List.of("0", "1"),
                layers,
                tensors,
                new Origin("a test", Optional.empty(), Optional.empty()));
    }

    /** Its files. */
    public static ModelFiles files(String name, Export export) {
        return ModelFiles.of(named(name), export);
    }
}
