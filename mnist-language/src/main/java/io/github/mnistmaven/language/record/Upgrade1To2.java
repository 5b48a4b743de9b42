package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.language.planning.LayerTensors;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Records of version 0.1 of the project. They did not say their kind; their plans had a version, a digest, and where the data lay,
 * and their source by its name alone; of a layer's parameters they had the number.
 */
final class Upgrade1To2 implements Upgrade {

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
            plan.path("layers").forEach(layer -> addTensors(layer, plan));
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

    private static void addTensors(JsonNode layer, ObjectNode plan) {
        try {
            if (layer instanceof ObjectNode planned) {
                Training training = Json.read((ObjectNode) plan.path("training"), Training.class);
                List<PlannedTensor> tensors = LayerTensors.of(
                        Json.read((ObjectNode) planned.path("layer"), Layer.class),
                        shape(planned.path("input")),
                        Json.read((ObjectNode) plan.path("regularization"), Regularization.class),
                        training.optimizer());
                if (planned.path("parameters").asLong(-1)
                        == tensors.stream().mapToLong(PlannedTensor::length).sum()) {
                    planned.remove("parameters");
                    planned.set("tensors", Json.tree(tensors));
                }
            }
        } catch (MalformedJsonException | IllegalArgumentException | ClassCastException noLayer) {
            // what is wrong with it will be told by whoever reads it
        }
    }

    private static Shape shape(JsonNode lengths) {
        return new Shape(StreamSupport.stream(lengths.spliterator(), false)
                .map(length -> length.asInt(0))
                .toList());
    }
}
