package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.layer.LayerTypes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerDefinitionsTest {

    @Test
    void everyOptimizerHasADefinition() {
        assertThat(Optimizers.OPTIMIZER.options())
                .extracting(Construct::record)
                .map(record -> (Object) record)
                .containsExactlyInAnyOrder((Object[]) Optimizer.class.getPermittedSubclasses());
    }

    @Test
    void layersAreCalledTheSameInExperimentsAndInJson(@TempDir Path directory) throws MalformedJsonException {
        Experiment experiment = new Reading(directory).experiment("""
                        schema: 1
                        model:
                          - conv2d: {filters: 1, kernel_size: 3}
                          - depthwise_conv2d: {kernel_size: 3}
                          - separable_conv2d: {filters: 1, kernel_size: 3}
                          - max_pooling2d
                          - average_pooling2d
                          - global_max_pooling2d
                          - global_average_pooling2d
                          - flatten
                          - dense: {units: 1}
                          - dropout: 0.5
                          - spatial_dropout2d: 0.5
                          - gaussian_noise: 0.1
                          - batch_normalization
                          - layer_normalization
                          - group_normalization: {groups: 1}
                          - activation: relu
                          - leaky_relu
                          - residual: [flatten]
                          - multiply: [flatten]
                        """);

        assertThat(experiment.model().layers())
                .extracting(Layer::keyword)
                .containsExactlyElementsOf(LayerTypes.LAYER.options().stream()
                        .map(option -> option.keyword())
                        .toList());
        for (Layer layer : experiment.model().layers()) {
            assertThat(Json.line(layer)).startsWith("{\"" + layer.keyword() + "\":{");
            assertThat(Json.read(Json.line(layer), Layer.class)).isEqualTo(layer);
        }
    }
}
