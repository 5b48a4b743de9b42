package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.language.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineCheckTest {
    private static final String SEPARABLE = "separable_conv2d: {filters: 4, kernel_size: 3}";
    private static final String PADS_AND_SKIPS =
            "conv2d: {filters: 4, kernel_size: [1, 3], strides: [6, 1], padding: same}";
    private static final String LAST = "dense: {units: 10, activation: softmax}";

    @TempDir
    Path directory;

    private Plans plans;

    @BeforeEach
    void setUp() {
        plans = new Plans(directory);
    }

    @ParameterizedTest
    @EnumSource
    void anEngineThatTrainsEveryLayerIsTaken(EngineChoice engine) {
        String yaml = yaml(
                engine.keyword(),
                "conv2d: {filters: 4, kernel_size: 1, strides: 6, padding: same}",
                SEPARABLE,
                "depthwise_conv2d: {kernel_size: 3}");

        assertThat(plans.plan(yaml).training().engine()).isEqualTo(engine);
    }

    @Test
    void everyLayerThatTheEngineLacksIsTold() {
        LocatedExperiment experiment = plans.read(yaml("onednn", SEPARABLE, "depthwise_conv2d: {kernel_size: 3}"));

        assertThat(refused(experiment))
                .containsExactly(
                        "x.yml:4:23: separable_conv2d at model[0]: engine onednn (x.yml:2:20) lacks separable_conv2d; use"
                                + " engine: auto",
                        "x.yml:5:23: depthwise_conv2d at model[1]: engine onednn (x.yml:2:20) lacks depthwise_conv2d; use"
                                + " engine: auto");
    }

    @Test
    void anOverrideIsNamedAsWhatChoseTheEngine() {
        LocatedExperiment experiment =
                plans.read(yaml("auto", SEPARABLE), Assignments.parse("mnist.set", "training.engine=onednn"));

        assertThat(refused(experiment))
                .containsExactly(
                        "x.yml:4:23: separable_conv2d at model[0]: engine onednn (mnist.set training.engine=onednn)"
                                + " lacks separable_conv2d; use engine: auto");
    }

    @Test
    void autoIsRefusedWhereNoEngineTrainsAllOfIt() {
        LocatedExperiment experiment = plans.read(yaml("auto", SEPARABLE, "depthwise_conv2d: {kernel_size: 3}"));

        assertThat(refused(experiment))
                .containsExactly("x.yml:4:23: separable_conv2d at model[0]: engine auto (x.yml:2:20): onednn lacks"
                        + " separable_conv2d (layer separable_conv2d), and dl4j lacks separable_conv2d of a single channel;"
                        + " use conv2d, which can learn whatever it can");
    }

    /** The problems that an experiment has where oneDNN trains no layer with windows. */
    private static List<String> refused(LocatedExperiment experiment) {
        List<Layer> model = experiment.experiment().model().layers();
        Problems problems = new Problems();
        LayerProblems ofLayers =
                new LayerProblems(ModelPlaces.of(model, "model", experiment.origins()), experiment.origins(), problems);
        List<PlannedLayer> planned =
                new LayerPlanner(experiment.experiment(), model, DatasetFacts.MNIST.image(), ofLayers).plan();
        new EngineCheck(planned, ofLayers)
                .check(
                        experiment.experiment().training().engine(),
                        experiment.origins().of("training.engine"),
                        planned.stream()
                                .filter(layer -> layer.layer() instanceof Layer.Windowed)
                                .map(layer -> new Uncovered(
                                        EngineChoice.ONEDNN,
                                        layer,
                                        layer.layer().keyword(),
                                        Optional.empty()))
                                .toList(),
                        EngineCoverage.uncovered(EngineChoice.DL4J, planned));
        return catchThrowableOfType(ExperimentException.class, problems::throwIfAny).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whatDl4jLacksIsRefusedWhereItWasAskedFor() {
        assertThat(plans.problems(yaml("dl4j", PADS_AND_SKIPS, SEPARABLE)))
                .containsExactly(
                        "x.yml:4:13: conv2d at model[0]: engine dl4j (x.yml:2:20) lacks padding: same with windows of"
                                + " 1x3 and strides of 6x1, which pad the input in one direction and skip some of it in the"
                                + " other; use engine: auto, or padding: valid or smaller strides");
        assertThat(plans.problems(yaml("dl4j", SEPARABLE)))
                .containsExactly("x.yml:4:23: separable_conv2d at model[0]: engine dl4j (x.yml:2:20) lacks"
                        + " separable_conv2d of a single channel; use engine: auto, or conv2d, which can learn whatever it"
                        + " can");
    }

    @Test
    void aTypeThatDl4jLacksIsRefusedWithoutAnotherRemedy() {
        assertThat(plans.problems(Plans.yaml("training: {engine: dl4j}", "flatten", "layer_normalization", LAST)))
                .containsExactly("x.yml:5:5: layer_normalization at model[1]: engine dl4j (x.yml:2:20) lacks"
                        + " layer_normalization; use engine: auto");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DL4J")
    void whatDl4jLacksIsTakenWhereAnotherEngineTrains(EngineChoice engine) {
        assertThat(plans.plan(yaml(engine.keyword(), PADS_AND_SKIPS)).layers()).hasSize(3);
        assertThat(plans.plan(yaml(engine.keyword(), SEPARABLE)).layers()).hasSize(3);
    }

    private static String yaml(String engine, String... layers) {
        String head = "training: {engine: " + engine + "}";
        String body = String.join("\n  - ", layers);
        return Plans.yaml(head, body, "flatten", LAST);
    }
}
