package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.PlanTypes;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * The plan of a run, as its record has it: what its author decided in the words of the language, and what follows from
 * it.
 */
final class PlanDefinition {
    static final Construct<TrainingPlan> PLAN = plan();

    private PlanDefinition() {}

    private static Construct<TrainingPlan> plan() {
        Key<TrainingPlan, String> name =
                Key.required("name", RecordTypes.NAME, TrainingPlan::name, "The run's name when it was planned.");
        Key<TrainingPlan, String> description = Key.required(
                "description",
                RecordTypes.DESCRIPTION,
                TrainingPlan::description,
                "The purpose in the author's words; empty if there is none.");
        Key<TrainingPlan, DataPlan> data = Key.required(
                "data", DataPlanDefinition.DATA, TrainingPlan::data, DataPlanDefinition.DATA.description());
        Key<TrainingPlan, List<PlannedLayer>> layers = Key.required(
                "layers",
                new ListType<>(layer(), "layers", 1),
                TrainingPlan::layers,
                "The layers with their shapes; a residual block comes before those within it.");
        Key<TrainingPlan, InitialTensors> initialWeights = Key.optional(
                "initial_weights",
                InitialTensorsDefinition.INITIAL_TENSORS,
                TrainingPlan::initialWeights,
                "The weights of a trained model that training started from; null if all of them were drawn.");
        Key<TrainingPlan, Training> training =
                Key.required("training", PlanTypes.TRAINING, TrainingPlan::training, "How it is learnt.");
        Key<TrainingPlan, Regularization> regularization = Key.required(
                "regularization",
                PlanTypes.REGULARIZATION,
                TrainingPlan::regularization,
                "What is done against overfitting, besides dropout layers.");
        Key<TrainingPlan, Selective> selective = Key.optional(
                "selective",
                PlanTypes.SELECTIVE,
                TrainingPlan::selective,
                "How the model's threshold of confidence is chosen; null if it has none.");
        Key<TrainingPlan, Check> check =
                Key.required("check", PlanTypes.CHECK, TrainingPlan::check, "The limits that the run is held against.");
        return Construct.of(
                "plan",
                TrainingPlan.class,
                "What was trained: every default written out, shapes inferred, data counted.",
                List.of(name, description, data, layers, initialWeights, training, regularization, selective, check),
                values -> new TrainingPlan(
                        values.get(name),
                        values.get(description),
                        values.get(data),
                        values.get(layers),
                        values.find(initialWeights),
                        values.get(training),
                        values.get(regularization),
                        values.find(selective),
                        values.get(check)));
    }

    private static Construct<PlannedLayer> layer() {
        Key<PlannedLayer, String> name = Key.required(
                "name",
                RecordTypes.NAME,
                PlannedLayer::name,
                "The layer's type and, from the second of a type on, a number: dense, dense_1.");
        Key<PlannedLayer, Layer> type =
                Key.required("layer", LayerTypes.LAYER, PlannedLayer::layer, "The layer with all of its arguments.");
        Key<PlannedLayer, List<Integer>> input = Key.required(
                "input", Lengths.SAMPLE, layer -> layer.input().dimensions(), "The shape of a sample that enters.");
        Key<PlannedLayer, List<Integer>> output = Key.required(
                "output", Lengths.SAMPLE, layer -> layer.output().dimensions(), "The shape of a sample that leaves.");
        Key<PlannedLayer, List<PlannedTensor>> tensors = Key.required(
                "tensors",
                new ListType<>(TensorDefinition.TENSOR, "tensors"),
                PlannedLayer::tensors,
                "The layer's parameters, in the order of the flat vector.");
        Key<PlannedLayer, List<EngineChoice>> engines = Key.required(
                "engines",
                new ListType<>(PlanTypes.ENGINE, "engines"),
                PlannedLayer::engines,
                "The engines that train the layer.");
        return Construct.of(
                "planned_layer",
                PlannedLayer.class,
                "A layer with what its place in the network makes of it.",
                List.of(name, type, input, output, tensors, engines),
                values -> new PlannedLayer(
                        values.get(name),
                        values.get(type),
                        new Shape(values.get(input)),
                        new Shape(values.get(output)),
                        values.get(tensors),
                        values.get(engines)));
    }
}
