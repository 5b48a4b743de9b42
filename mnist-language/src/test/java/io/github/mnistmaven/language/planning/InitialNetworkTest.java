package io.github.mnistmaven.language.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks and weights that come from a trained model, and what is said of those that don't fit. */
class InitialNetworkTest {
    private static final Shape DIGIT = Shape.image(28, 28, 1);
    private static final Size ONE = Size.square(1);

    /** Named as in a session of Keras in which there were others before. */
    private static final List<TrainedLayer> LENET = List.of(
            new TrainedLayer.Conv2D(
                    "conv2d_7", 4, Size.square(5), Size.square(2), Padding.VALID, ONE, Activation.RELU, true),
            new TrainedLayer.Flatten("flatten_3"),
            new TrainedLayer.Dense("features", 20, Activation.TANH, true),
            new TrainedLayer.Dropout("dropout", 0.25),
            new TrainedLayer.Dense("classifier", 10, Activation.SOFTMAX, true));

    private static final String LISTED = """
            schema: 1
            model:
              - conv2d: {filters: 4, kernel_size: 5, strides: 2, activation: relu}
              - flatten
              - dense: {units: 20, activation: tanh}
              - dense: {units: 10, activation: softmax}
            initial_weights: {keras: lenet.keras%s}
            """;

    @TempDir
    private Path directory;

    private TrainedNetwork lenet = network(DIGIT, LENET);

    @Test
    void takesNetworkAndWeightsOfAModel() {
        TrainingPlan plan = plan("schema: 1\nmodel: {keras: lenet.keras}\n");

        assertThat(plan.layers())
                .extracting(PlannedLayer::name)
                .containsExactly("conv2d", "flatten", "dense", "dropout", "dense_1");
        InitialTensors weights = plan.initialWeights().orElseThrow();
        assertThat(weights.source()).isEqualTo(new ModelReference(Kind.KERAS, "lenet.keras"));
        assertThat(weights.tensors())
                .containsExactly(
                        new InitialTensors.Origin("conv2d/kernel", "conv2d_7/kernel"),
                        new InitialTensors.Origin("conv2d/bias", "conv2d_7/bias"),
                        new InitialTensors.Origin("dense/kernel", "features/kernel"),
                        new InitialTensors.Origin("dense/bias", "features/bias"),
                        new InitialTensors.Origin("dense_1/kernel", "classifier/kernel"),
                        new InitialTensors.Origin("dense_1/bias", "classifier/bias"));
        assertThat(plan.layers()).allMatch(layer -> layer.layer().trainable());
    }

    @Test
    void replacesTheLastLayerWithWeightsByAHead() {
        TrainingPlan plan = plan("""
                schema: 1
                model:
                  run: baseline
                  trainable: false
                  head: [dense: {units: 5, activation: relu}, dense: {units: 10, activation: softmax}]
                """);

        assertThat(plan.layers())
                .extracting(PlannedLayer::name)
                .containsExactly("conv2d", "flatten", "dense", "dropout", "dense_1", "dense_2");
        assertThat(plan.initialWeights().orElseThrow().tensors())
                .extracting(InitialTensors.Origin::tensor)
                .containsExactly("conv2d/kernel", "conv2d/bias", "dense/kernel", "dense/bias");
        assertThat(plan.layers().stream()
                        .filter(layer -> layer.tensors().stream().anyMatch(PlannedTensor::trained)))
                .extracting(PlannedLayer::name)
                .containsExactly("dense_1", "dense_2");
    }

    @Test
    void frozenLayersHaveNoPenalties() {
        TrainingPlan plan = plan("""
                schema: 1
                model: {keras: lenet.keras, trainable: false, head: [dense: {units: 10, activation: softmax}]}
                regularization: {l2: 0.1, weight_decay: 0.01}
                """);

        assertThat(plan.layers().get(0).tensors())
                .allMatch(tensor ->
                        tensor.penalties().l2() == 0 && tensor.penalties().weightDecay() == 0);
        assertThat(plan.layers().get(4).tensors())
                .anyMatch(tensor -> tensor.penalties().l2() > 0)
                .allMatch(tensor -> tensor.penalties().weightDecay() > 0);
    }

    @Test
    void otherWeightsAreAnotherPlan() {
        TrainingPlan plan = plan(LISTED.formatted(""));
        lenet = network(DIGIT, LENET, 2);

        assertThat(plan(LISTED.formatted("")).essence()).isNotEqualTo(plan.essence());
        assertThat(plan(LISTED.formatted(", exclude: [dense]"))
                        .initialWeights()
                        .orElseThrow()
                        .tensors())
                .hasSize(4);
    }

    @Test
    void readsTheSameWeightsWhenTheyAreTrained() throws IOException {
        TrainingPlan plan = plan(LISTED.formatted(""));

        assertThat(InitialWeightsReader.read(plan, models()))
                .extracting(Tensor::spec)
                .contains(new TensorSpec("dense_1/kernel", List.of(20, 10)));
        lenet = network(DIGIT, LENET, 2);
        assertThatThrownBy(() -> InitialWeightsReader.read(plan, models()))
                .isInstanceOf(IOException.class)
                .hasMessage("lenet.keras has changed since its weights were planned; run the goal again");
    }

    @Test
    void tellsOfAllTensorsThatDoNotFit() {
        assertThat(problems("""
                        schema: 1
                        model:
                          - conv2d: {filters: 4, kernel_size: 3, strides: 2, activation: relu}
                          - flatten
                          - dense: {units: 10, use_bias: false}
                          - batch_normalization
                          - activation: softmax
                        initial_weights:
                          keras: lenet.keras
                          exclude: [dense_1, dens]
                        """))
                .containsExactly(
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor conv2d/kernel: expected the shape"
                                + " (3, 3, 1, 4), found (5, 5, 1, 4), called conv2d_7/kernel there; correct the layer, or"
                                + " add conv2d to initial_weights.exclude",
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor dense/kernel: expected the shape"
                                + " (676, 10), found (576, 20), called features/kernel there; correct the layer, or add"
                                + " dense to initial_weights.exclude",
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor batch_normalization/gamma: expected"
                                + " the shape (10), found no such tensor; correct the layer, or add batch_normalization to"
                                + " initial_weights.exclude",
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor batch_normalization/beta: expected the"
                                + " shape (10), found no such tensor; correct the layer, or add batch_normalization to"
                                + " initial_weights.exclude",
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor batch_normalization/moving_mean:"
                                + " expected the shape (10), found no such tensor; correct the layer, or add"
                                + " batch_normalization to initial_weights.exclude",
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor batch_normalization/moving_variance:"
                                + " expected the shape (10), found no such tensor; correct the layer, or add"
                                + " batch_normalization to initial_weights.exclude",
                        "x.yml:9:10: initial_weights.keras, 'lenet.keras': tensor dense/bias, (20), called features/bias"
                                + " there: the model has no such tensor; correct the layer, or add dense to"
                                + " initial_weights.exclude",
                        "x.yml:10:12: initial_weights.exclude names 'dens', which is not a layer with weights; there are"
                                + " conv2d, dense, batch_normalization, dense_1");
    }

    @Test
    void tellsOfAModelForOtherImagesOrClasses() {
        lenet = network(
                Shape.image(20, 20, 3),
                List.of(
                        new TrainedLayer.GlobalMaxPooling2D("pool"),
                        new TrainedLayer.Dense("classes", 7, Activation.SOFTMAX, true)));

        assertThat(problems("schema: 1\nmodel: {file: model.zip}\n"))
                .containsExactly(
                        "x.yml:2:15: model.file, 'model.zip': it takes images of 20x20x3, but those of mnist are 28x28x1",
                        "x.yml:2:15: model.file, 'model.zip': it tells 7 classes apart, but mnist has 10; add model.head,"
                                + " layers that replace its last one");
    }

    @Test
    void tellsOfLayersThatAreNotTrainedHere() {
        lenet = network(
                DIGIT,
                List.of(
                        new TrainedLayer.Permute("turn", List.of(2, 1, 3)),
                        new TrainedLayer.Flatten("flat"),
                        new TrainedLayer.Dense("classes", 10, Activation.LINEAR, true)));

        assertThat(problems("schema: 1\nmodel: {keras: a.h5}\n"))
                .containsExactly(
                        "x.yml:2:16: model.keras, 'a.h5': layer 'turn' is a permute, which can't be trained here");
    }

    @Test
    void namesALayerOfTheModelThatIsNotRightHere() {
        List<TrainedLayer> logits = new ArrayList<>(LENET);
        logits.set(4, new TrainedLayer.Dense("logits", 10, Activation.LINEAR, true));
        lenet = network(DIGIT, logits);

        assertThat(problems("schema: 1\nmodel: {keras: lenet.keras}\n"))
                .containsExactly("x.yml:2:16: dense at model.keras[logits]: the last layer must be dense with units: 10"
                        + " and activation: softmax, or activation: softmax on 10 values, for the 10 classes of mnist,"
                        + " found activation: linear");
    }

    @Test
    void somethingHasToBeTrained() {
        assertThat(problems("schema: 1\nmodel: {keras: lenet.keras, trainable: false}\n"))
                .containsExactly("x.yml:2:8: every layer with weights has trainable: false, so that there is nothing to"
                        + " train; remove it from one of them");
    }

    @Test
    void aModelBringsItsOwnWeights() {
        assertThat(problems("schema: 1\nmodel: {keras: lenet.keras}\ninitial_weights: {run: x}\n"))
                .containsExactly(
                        "x.yml:3:18: initial_weights are for a network whose layers are listed, but model.keras"
                                + " brings its own; remove one of them");
    }

    @Test
    void noRunStartsFromItself() {
        assertThat(problems("schema: 1\nmodel: {run: x/seed-1}\n"))
                .containsExactly("x.yml:2:14: model.run is this experiment's own run, so that each training would start"
                        + " from the last one and none would be up to date; give this experiment another name");
    }

    @Test
    void tellsWhyAModelCannotBeRead() {
        assertThat(problems("schema: 1\nmodel: {run: gone}\n"))
                .containsExactly("x.yml:2:14: model.run: there is no run 'gone'");
    }

    private TrainingPlan plan(String yaml) {
        return plan(new Plans(directory).read(yaml));
    }

    private TrainingPlan plan(LocatedExperiment read) {
        return Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, models());
    }

    private List<String> problems(String yaml) {
        LocatedExperiment read = new Plans(directory).read(yaml);
        return catchThrowableOfType(ExperimentException.class, () -> plan(read)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private ModelReader models() {
        return new ModelReader() {
            @Override
            public TrainedNetwork network(ModelReference model) throws IOException {
                if (model.location().equals("gone")) {
                    throw new IOException("there is no run 'gone'");
                }
                return lenet;
            }

            @Override
            public List<Tensor> tensors(ModelReference model) {
                return lenet.tensors();
            }
        };
    }

    private static TrainedNetwork network(Shape input, List<TrainedLayer> layers) {
        return network(input, layers, 1);
    }

    /** @param value of all weights */
    private static TrainedNetwork network(Shape input, List<TrainedLayer> layers, float value) {
        Shape output = input;
        for (TrainedLayer layer : layers) {
            output = layer.output(output);
        }
        List<Tensor> tensors = TrainedNetwork.specs(input, layers).stream()
                .map(spec -> {
                    float[] values = new float[(int) spec.length()];
                    Arrays.fill(values, value);
                    return Tensor.of(spec, values);
                })
                .toList();
        return new TrainedNetwork(
                "lenet",
                input,
                Preprocessing.UNIT,
                Optional.empty(),
                IntStream.range(0, output.size()).mapToObj(String::valueOf).toList(),
                layers,
                tensors,
                new Origin("test", Optional.empty(), Optional.empty()));
    }
}
