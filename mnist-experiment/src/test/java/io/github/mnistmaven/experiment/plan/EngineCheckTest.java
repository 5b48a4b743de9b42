package io.github.mnistmaven.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.language.LocatedExperiment;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.problem.Location;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCheckTest {
    private static final String SEPARABLE = "separable_conv2d: {filters: 4, kernel_size: 3}";
    private static final String SKIPPING = "conv2d: {filters: 4, kernel_size: 1, strides: 6, padding: same}";
    private static final String LAST = "dense: {units: 10, activation: softmax}";

    @TempDir
    Path directory;

    private Plans plans;

    @BeforeEach
    void setUp() {
        plans = new Plans(directory);
    }

    @Test
    void anEngineThatTrainsEveryLayerIsTaken() {
        assertThat(engine("dl4j", SEPARABLE)).isEqualTo(EngineChoice.DL4J);
        assertThat(engine("onednn", SKIPPING)).isEqualTo(EngineChoice.ONEDNN);
        assertThat(engine("auto", SEPARABLE)).isEqualTo(EngineChoice.AUTO);
        assertThat(engine("auto", SKIPPING)).isEqualTo(EngineChoice.AUTO);
    }

    @Test
    void everyLayerThatTheEngineLacksIsTold() {
        assertThat(plans.problems(yaml("onednn", SEPARABLE, "depthwise_conv2d: {kernel_size: 3}")))
                .containsExactly(
                        "x.yml:4:23: separable_conv2d at model[0]: engine onednn (x.yml:2:20) lacks separable_conv2d; use"
                                + " engine: auto, or conv2d",
                        "x.yml:5:23: depthwise_conv2d at model[1]: engine onednn (x.yml:2:20) lacks depthwise_conv2d; use"
                                + " engine: auto, or conv2d");
        assertThat(plans.problems(yaml("dl4j", SKIPPING)))
                .containsExactly(
                        "x.yml:4:13: conv2d at model[0]: engine dl4j (x.yml:2:20) lacks padding: same with strides"
                                + " of 6x6 that skip input between windows of 1x1; use engine: auto, or padding: valid or smaller"
                                + " strides");
    }

    @Test
    void automaticChoiceIsNoAdviceWhereItHasNone() {
        assertThat(plans.problems(yaml("onednn", SKIPPING, SEPARABLE)))
                .containsExactly("x.yml:5:23: separable_conv2d at model[1]: engine onednn (x.yml:2:20) lacks"
                        + " separable_conv2d; use conv2d");
        assertThat(plans.problems(yaml("dl4j", SKIPPING, SEPARABLE)))
                .containsExactly(
                        "x.yml:4:13: conv2d at model[0]: engine dl4j (x.yml:2:20) lacks padding: same with strides"
                                + " of 6x6 that skip input between windows of 1x1; use padding: valid or smaller strides");
    }

    @Test
    void aModelThatNoEngineTrains() {
        assertThat(plans.problems(yaml("auto", SKIPPING, SEPARABLE)))
                .containsExactly(
                        "x.yml:4:13: conv2d at model[0]: no engine trains this model: dl4j lacks padding: same with"
                                + " strides of 6x6 that skip input between windows of 1x1 (layer conv2d), onednn lacks"
                                + " separable_conv2d (layer separable_conv2d); use padding: valid or smaller strides");
    }

    @Test
    void anOverrideIsNamedAsWhatChoseTheEngine() {
        LocatedExperiment experiment =
                plans.read(yaml("auto", SEPARABLE)).withEngine(EngineChoice.ONEDNN, Location.of("-Dmnist.engine"));

        assertThat(Plans.problems(experiment, DatasetFacts.MNIST))
                .containsExactly("x.yml:4:23: separable_conv2d at model[0]: engine onednn (-Dmnist.engine) lacks"
                        + " separable_conv2d; use engine: auto, or conv2d");
    }

    private EngineChoice engine(String engine, String layer) {
        return plans.plan(yaml(engine, layer)).training().engine();
    }

    private static String yaml(String engine, String... layers) {
        String head = "training: {engine: " + engine + "}";
        String body = String.join("\n  - ", layers);
        return Plans.yaml(head, body, "flatten", LAST);
    }
}
