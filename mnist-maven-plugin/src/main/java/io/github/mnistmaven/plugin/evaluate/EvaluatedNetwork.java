package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.record.EvaluatedLayer;
import io.github.mnistmaven.experiment.record.EvaluatedModel;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.models.FoundModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a record says of a model that was found. */
final class EvaluatedNetwork {

    private EvaluatedNetwork() {}

    /**
     * @param place where it was found, as a record may say
     * @throws IOException if its file can't be read any more
     */
    static EvaluatedModel of(FoundModel found, String place) throws IOException {
        TrainedNetwork network = found.network();
        List<EvaluatedLayer> layers = new ArrayList<>();
        add(network.layers(), network.input(), 0, layers);
        return new EvaluatedModel(
                network.name(),
                place,
                found.format(),
                Files.size(found.file()),
                Sha256.of(found.file()),
                network.origin().producer(),
                network.preprocessing(),
                network.input(),
                layers);
    }

    private static void add(List<TrainedLayer> layers, Shape input, int depth, List<EvaluatedLayer> all) {
        Shape shape = input;
        for (TrainedLayer layer : layers) {
            boolean block = layer instanceof TrainedLayer.Block;
            long parameters = block
                    ? 0
                    : layer.tensors(shape).stream()
                            .mapToLong(TensorSpec::length)
                            .sum();
            Shape output = layer.output(shape);
            all.add(new EvaluatedLayer(layer.name(), layer.keyword(), depth, output, parameters));
            if (layer instanceof TrainedLayer.Block within) {
                for (List<TrainedLayer> branch : within.branches()) {
                    add(branch, shape, depth + 1, all);
                }
            }
            shape = output;
        }
    }
}
