package io.github.mnistmaven.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartTextTest {

    @Test
    void saysNothingOfWeightsThatAreDrawn() {
        assertThat(StartText.of(TinyRun.PLAN)).isEmpty();
    }

    @Test
    void namesTheModelAndTheLayers() {
        assertThat(StartText.of(plan(Kind.KERAS, "models/lenet.keras", "conv2d/kernel", "conv2d/bias", "dense/kernel")))
                .contains("starts from models/lenet.keras: the weights of conv2d, dense (SHA-256 0123456789ab…)");
    }

    @Test
    void listsAFewLayersAlone() {
        assertThat(StartText.of(plan(Kind.RUN, "baseline", "a/k", "b/k", "c/k", "d/k", "e/k", "f/k", "g/k", "h/k")))
                .contains("starts from run baseline: the weights of a, b, c, d, e, f and 2 more layers"
                        + " (SHA-256 0123456789ab…)");
    }

    @Test
    void showsNoTextOfAForeignRecordAsItIs() {
        assertThat(StartText.of(plan(Kind.FILE, "\u001b[2J", "a\u202e/k")))
                .contains("starts from U+001B[2J: the weights of aU+202E (SHA-256 0123456789ab…)");
    }

    private static TrainingPlan plan(Kind kind, String location, String... tensors) {
        TrainingPlan plan = TinyRun.PLAN;
        InitialTensors weights = new InitialTensors(
                new ModelReference(kind, location),
                "0123456789abcdef",
                Stream.of(tensors)
                        .map(tensor -> new InitialTensors.Origin(tensor, tensor))
                        .toList());
        return new TrainingPlan(
                plan.name(),
                plan.description(),
                plan.data(),
                plan.layers(),
                Optional.of(weights),
                plan.training(),
                plan.regularization(),
                plan.selective(),
                plan.check());
    }
}
