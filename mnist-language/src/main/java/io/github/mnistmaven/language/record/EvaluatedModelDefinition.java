package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.record.EvaluatedLayer;
import io.github.mnistmaven.experiment.record.EvaluatedModel;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** The model of an evaluation, which may come from anywhere. */
final class EvaluatedModelDefinition {
    static final Construct<EvaluatedModel> MODEL = model();

    private EvaluatedModelDefinition() {}

    private static Construct<EvaluatedModel> model() {
        Key<EvaluatedModel, String> name =
                Key.required("name", RecordTypes.NAME, EvaluatedModel::name, "What it calls itself.");
        Key<EvaluatedModel, String> file =
                Key.required("file", RecordTypes.DESCRIPTION, EvaluatedModel::file, "Where it was found.");
        Key<EvaluatedModel, String> format =
                Key.required("format", RecordTypes.NAME, EvaluatedModel::format, "The format of that file, in words.");
        Key<EvaluatedModel, Long> bytes =
                Key.required("bytes", RecordTypes.LARGE_COUNT, EvaluatedModel::bytes, "The size of that file.");
        Key<EvaluatedModel, String> sha256 = Key.required(
                "sha256", RecordTypes.NAME, EvaluatedModel::sha256, "SHA-256 of that file, in hexadecimal.");
        Key<EvaluatedModel, String> producer =
                Key.required("producer", RecordTypes.NAME, EvaluatedModel::producer, "The program that trained it.");
        Key<EvaluatedModel, Preprocessing> preprocessing = Key.required(
                "preprocessing",
                new PreprocessingType(),
                EvaluatedModel::preprocessing,
                "What becomes of a pixel before the first layer.");
        Key<EvaluatedModel, List<Integer>> input = Key.required(
                "input", Lengths.IMAGE, model -> model.input().dimensions(), "Height, width and channels of an image.");
        Key<EvaluatedModel, List<EvaluatedLayer>> layers = Key.required(
                "layers",
                new ListType<>(layer(), "layers", 1),
                EvaluatedModel::layers,
                "Its layers in their order, those of a block behind it.");
        return Construct.of(
                "evaluated_model",
                EvaluatedModel.class,
                "The model that was evaluated.",
                List.of(name, file, format, bytes, sha256, producer, preprocessing, input, layers),
                values -> new EvaluatedModel(
                        values.get(name),
                        values.get(file),
                        values.get(format),
                        values.get(bytes),
                        values.get(sha256),
                        values.get(producer),
                        values.get(preprocessing),
                        new Shape(values.get(input)),
                        values.get(layers)));
    }

    private static Construct<EvaluatedLayer> layer() {
        Key<EvaluatedLayer, String> name =
                Key.required("name", RecordTypes.NAME, EvaluatedLayer::name, "The layer's name.");
        Key<EvaluatedLayer, String> type =
                Key.required("type", RecordTypes.NAME, EvaluatedLayer::type, "Keras' word for its type.");
        Key<EvaluatedLayer, Integer> depth =
                Key.required("depth", RecordTypes.COUNT, EvaluatedLayer::depth, "How many blocks it is in.");
        Key<EvaluatedLayer, List<Integer>> output = Key.required(
                "output", Lengths.SAMPLE, layer -> layer.output().dimensions(), "The shape of what leaves it.");
        Key<EvaluatedLayer, Long> parameters = Key.required(
                "parameters",
                RecordTypes.LARGE_COUNT,
                EvaluatedLayer::parameters,
                "How many it has; of a block none, as its layers have them.");
        return Construct.of(
                "evaluated_layer",
                EvaluatedLayer.class,
                "A layer of a model that was evaluated.",
                List.of(name, type, depth, output, parameters),
                values -> new EvaluatedLayer(
                        values.get(name),
                        values.get(type),
                        values.get(depth),
                        new Shape(values.get(output)),
                        values.get(parameters)));
    }
}
