package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.language.PlanTypes;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Records of version 0.1 of the project. They did not say their kind; their plans had a version, a digest, and where
 * the data lay, and their source by its name alone; of a layer's parameters they had the number. Images were not PNG,
 * and filters always of the first channel. Rotations and zooms went the other way, RMSprop had fewer settings, and only
 * kernels decayed.
 */
final class Upgrade1To2 implements Upgrade {
    private static final String LOWER = "lower";
    private static final String UPPER = "upper";
    private static final double LARGEST_ZOOM = 10;

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void apply(ObjectNode record) {
        record.put(Recorded.KIND, kind(record).keyword());
        if (record.get("plan") instanceof ObjectNode plan) {
            if (plan.path(Versioned.KEY).asInt(0) == 1) {
                plan.remove(Versioned.KEY);
            }
            plan.remove("digest");
            if (plan.get("data") instanceof ObjectNode data) {
                data.remove("location");
                record.set("data_fingerprint", data.remove("fingerprint"));
                nameSource(data);
                nameValidationSet(data);
            }
            upgradeRmsProp(plan.path("training").path("optimizer").path("rmsprop"));
            limitDecay(plan.path("training").path("optimizer").path("adamw"));
            limitDecay(plan.path("regularization"));
            JsonNode augmentation = plan.path("regularization").path("augmentation");
            turnRotation(augmentation.path("rotation").path("range"));
            invertZoom(augmentation.path("zoom").path("range"));
            upgradeRanges(augmentation);
            if (plan.get("check") instanceof ObjectNode check && check.get("limits") instanceof ArrayNode limits) {
                plan.set("check", byMetric(limits));
            }
            addTensors(plan);
            if (record.get("filters") instanceof ObjectNode filters) {
                filters.put("channels", 1);
            }
            read(plan.path("data").path("image"), Lengths.IMAGE)
                    .ifPresent(image -> new UpgradedPictures(new Shape(image)).upgrade(record));
        }
    }

    private static RecordKind kind(ObjectNode record) {
        if (!record.has("members")) {
            return RecordKind.RUN;
        }
        return record.has("record") ? RecordKind.SEEDS_WITH_RUNS : RecordKind.SEEDS;
    }

    private static void nameSource(ObjectNode data) {
        if (data.get("source") instanceof StringNode name) {
            ObjectNode source = data.putObject("source");
            if (name.asString().equals(DataSource.Mnist.KIND)) {
                source.putObject(DataSource.Mnist.KIND);
            } else {
                source.putObject(DataSource.IdxDirectory.KIND).set("path", name);
            }
        }
    }

    private static void nameValidationSet(ObjectNode data) {
        if (data.get("validates_on_test") instanceof BooleanNode onTest) {
            data.remove("validates_on_test");
            ValidationSet set = onTest.booleanValue() ? ValidationSet.TEST : ValidationSet.HELD_OUT;
            data.put("validation_set", set.keyword());
        }
    }

    /** RMSprop had neither momentum nor a choice of what it divides by. */
    private static void upgradeRmsProp(JsonNode optimizer) {
        if (optimizer instanceof ObjectNode rmsProp) {
            rmsProp.put("momentum", 0.0).put("centered", false);
        }
    }

    /** Kernels alone decayed. */
    private static void limitDecay(JsonNode owner) {
        if (owner instanceof ObjectNode decaying && decaying.has("weight_decay")) {
            ArrayNode excluded = decaying.putArray("exclude_from_weight_decay");
            if (decaying.path("weight_decay").asDouble(0) > 0) {
                Stream.of(ParameterKind.BIAS, ParameterKind.GAMMA, ParameterKind.BETA)
                        .map(ParameterKind::keyword)
                        .forEach(excluded::add);
            }
        }
    }

    /** Degrees were clockwise. */
    private static void turnRotation(JsonNode range) {
        exchangeEnds(range, degrees -> 0 - degrees);
    }

    /** A zoom was how much larger things become. */
    private static void invertZoom(JsonNode range) {
        exchangeEnds(range, zoom -> Math.min(1 / (1 + zoom) - 1, LARGEST_ZOOM));
    }

    private static void exchangeEnds(JsonNode range, DoubleUnaryOperator change) {
        if (range instanceof ObjectNode ends
                && ends.path(LOWER).isNumber()
                && ends.path(UPPER).isNumber()) {
            double lower = ends.get(LOWER).doubleValue();
            ends.put(LOWER, change.applyAsDouble(ends.get(UPPER).doubleValue()));
            ends.put(UPPER, change.applyAsDouble(lower));
        }
    }

    /** Ranges are lists of their ends. */
    private static void upgradeRanges(JsonNode augmentation) {
        for (String amount : List.of("rotation", "shift", "zoom", "shear", "brightness")) {
            upgradeRange(augmentation.path(amount), "range");
        }
        upgradeRange(augmentation.path("random_erasing"), "scale");
    }

    private static void upgradeRange(JsonNode owner, String key) {
        if (owner.path(key) instanceof ObjectNode range && range.has(LOWER) && range.has(UPPER)) {
            ArrayNode ends = range.arrayNode().add(range.remove(LOWER)).add(range.remove(UPPER));
            if (range.isEmpty()) {
                ((ObjectNode) owner).set(key, ends);
            }
        }
    }

    /** Only kernels decayed. */
    private static void keepFromDecay(JsonNode owner) {
        if (owner instanceof ObjectNode decaying && owner.path("weight_decay").asDouble(0) > 0) {
            ArrayNode excluded = decaying.putArray("exclude_from_weight_decay");
            List.of(ParameterKind.BIAS, ParameterKind.GAMMA, ParameterKind.BETA)
                    .forEach(kind -> excluded.add(kind.keyword()));
        }
    }

    /** Limits are values of their metrics. */
    private static ObjectNode byMetric(ArrayNode limits) {
        ObjectNode check = limits.objectNode();
        for (JsonNode limit : limits) {
            if (limit instanceof ObjectNode bounds) {
                check.set(bounds.remove("metric").asString(), bounds);
            }
        }
        return check;
    }

    /**
     * Puts the tensors that planning gives a layer in the place of their count, and adds its engines. Where nothing can
     * be planned there are none, and whoever reads the plan tells of the setting that is wrong.
     */
    private static void addTensors(ObjectNode plan) {
        List<PlannedLayer> layers = layers(plan);
        for (int i = 0; i < plan.path("layers").size(); i++) {
            if (plan.path("layers").get(i) instanceof ObjectNode layer) {
                Optional<PlannedLayer> planned = i < layers.size() ? Optional.of(layers.get(i)) : Optional.empty();
                long said = layer.path("parameters").asLong(-1);
                if (planned.map(PlannedLayer::parameters).orElse(said) == said) {
                    layer.remove("parameters");
                }
                layer.set(
                        "tensors", Json.tree(planned.map(PlannedLayer::tensors).orElse(List.of())));
                layer.set(
                        "engines", Json.tree(planned.map(PlannedLayer::engines).orElse(List.of())));
            }
        }
    }

    private static List<PlannedLayer> layers(ObjectNode plan) {
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : plan.path("layers")) {
            read(layer.path("layer"), LayerTypes.LAYER).ifPresent(layers::add);
        }
        Optional<List<Integer>> image = read(plan.path("data").path("image"), Lengths.IMAGE);
        Optional<Regularization> regularization = read(plan.path("regularization"), PlanTypes.REGULARIZATION);
        Optional<Training> training = read(plan.path("training"), PlanTypes.TRAINING);
        boolean known = layers.size() == plan.path("layers").size()
                && image.isPresent()
                && regularization.isPresent()
                && training.isPresent();
        return known
                ? Replanning.of(
                        layers,
                        new Shape(image.get()),
                        regularization.get(),
                        training.get().optimizer(),
                        "layers",
                        new Problems())
                : List.of();
    }

    private static <T> Optional<T> read(JsonNode node, Type<T> type) {
        YamlValue value = JsonValues.of(node, YamlValue.GENERATED);
        return type.read(value, Scope.of(value, new Problems()));
    }
}
