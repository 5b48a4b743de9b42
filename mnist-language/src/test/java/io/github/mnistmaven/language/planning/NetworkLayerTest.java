package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkLayerTest {

    @TempDir
    Path directory;

    @Test
    void blocksHaveTheLayersThatFollowThemInThePlan() {
        List<NetworkLayer> layers = NetworkLayer.of(new Plans(directory)
                .plan(Plans.yaml(
                        "",
                        "dropout: 0.5",
                        "residual: [{dropout: 0.5}, {residual: [{dropout: 0.5}, {dropout: 0.5}]}, {dropout: 0}]",
                        "flatten",
                        "dense: {units: 10, activation: softmax}")));

        assertThat(text(layers)).isEqualTo("0 1(2 3(4 5) 6) 7 8");
        assertThat(layers.get(1).inner().get(2).layer()).isEqualTo(new Layer.Dropout(0));
        assertThat(layers.get(2).layer()).isEqualTo(new Layer.Flatten());
    }

    @Test
    void whatAShortcutHasFollowsTheLayersOfItsBlock() {
        List<NetworkLayer> layers = NetworkLayer.of(new Plans(directory)
                .plan(Plans.yaml(
                        "",
                        "residual: {layers: [{dropout: 0.5}, {dropout: 0.4}], shortcut: [{dropout: 0.3}]}",
                        "flatten",
                        "dense: {units: 10, activation: softmax}")));

        assertThat(text(layers)).isEqualTo("0(1 2 3) 4 5");
        assertThat(layers.get(0).branches().get(1).get(0).layer()).isEqualTo(new Layer.Dropout(0.3));
    }

    @Test
    void aBlockWithoutItsLayersIsNoNetwork() {
        TrainingPlan plan = new Plans(directory)
                .plan(Plans.yaml(
                        "", "residual: [{dropout: 0.5}]", "flatten", "dense: {units: 10, activation: softmax}"));
        List<PlannedLayer> others = List.of(plan.layers().get(0), plan.layers().get(2));

        assertThatThrownBy(() -> NetworkLayer.of(with(plan, others))).hasMessage("a block without its layers");
        assertThatThrownBy(() -> NetworkLayer.of(with(plan, others.subList(0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TrainingPlan with(TrainingPlan plan, List<PlannedLayer> layers) {
        return new TrainingPlan(
                plan.name(),
                plan.description(),
                plan.data(),
                layers,
                Optional.empty(),
                plan.training(),
                plan.regularization(),
                plan.selective(),
                plan.check());
    }

    private static String text(List<NetworkLayer> layers) {
        return layers.stream()
                .map(layer -> layer.index() + (layer.inner().isEmpty() ? "" : "(" + text(layer.inner()) + ")"))
                .collect(Collectors.joining(" "));
    }
}
