package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Spread;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.List;
import java.util.Optional;

/** A network that tells whether the upper half of an image of 8x8 pixels is brighter than the lower one. */
public final class TestNetworks {
    private static final int SIDE = 8;

    /** Drawings in the middle, light on dark, as MNIST's. */
    public static final InputStatistics STATISTICS = new InputStatistics(
            new Spread(0.15, 0.04), new Spread(0, 0.002), new Spread(0.5, 0.01), new Spread(0.5, 0.01));

    public static final Shape IMAGE = Shape.image(SIDE, SIDE, 1);

    private TestNetworks() {}

    /** The network with what is known of its training images. */
    public static TrainedNetwork halves(Optional<InputStatistics> statistics) {
        return halves(statistics, Activation.SOFTMAX, Preprocessing.UNIT);
    }

    /** The network of pictures that were prepared so. */
    public static TrainedNetwork halves(Preparation preparation) {
        TrainedNetwork network = halves(Optional.empty());
        return new TrainedNetwork(
                network.name(),
                network.input(),
                preparation,
                network.preprocessing(),
                network.statistics(),
                network.confidence(),
                network.classes(),
                network.layers(),
                network.tensors(),
                network.origin());
    }

    /** The network with another end, or another beginning. */
    public static TrainedNetwork halves(
            Optional<InputStatistics> statistics, Activation last, Preprocessing preprocessing) {
        List<TrainedLayer> layers =
                List.of(new TrainedLayer.Flatten("flatten"), new TrainedLayer.Dense("dense", 2, last, false));
        float[] kernel = new float[SIDE * SIDE * 2];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            kernel[2 * pixel + (pixel < SIDE * SIDE / 2 ? 0 : 1)] = 0.5f;
        }
        return new TrainedNetwork(
                "halves",
                IMAGE,
                preprocessing,
                statistics,
                List.of("upper", "lower"),
                layers,
                List.of(Tensor.of(TrainedNetwork.specs(IMAGE, layers).get(0), kernel)),
                new Origin("a test", Optional.empty(), Optional.empty()));
    }
}
