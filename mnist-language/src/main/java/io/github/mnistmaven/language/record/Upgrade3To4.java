package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What experiments could not say yet is what they mean by saying nothing of it. */
final class Upgrade3To4 implements Upgrade {

    @Override
    public int from() {
        return 3;
    }

    @Override
    public void apply(ObjectNode record) {
        // each key that version 4 adds gets here what a record of version 3 means without it
        normalize(record);
        transposeNothing(record.path("plan").path("data").path("source"));
        transposeNothing(record.path("tested").path("source"));
        countClassesInBytes(record.path("answers"));
        leaveNothingOut(record.path("splits"));
        learn(record.path("plan").path("training"));
        if (record.has("history")) {
            record.putNull("label_issues");
        }
        addConfidence(record);
        augment(record.path("plan").path("regularization").path("augmentation"));
        record.path("plan").path("layers").forEach(planned -> addAsItIs(planned.path("layer")));
    }

    /** There were no directories of pictures. */
    private static void leaveNothingOut(JsonNode splits) {
        if (splits instanceof ObjectNode known) {
            known.put("broken", 0).put("ignored", 0);
        }
    }

    /** The input of a residual block was added as it is. */
    private static void addAsItIs(JsonNode layer) {
        if (layer.path("residual") instanceof ObjectNode block) {
            block.path("layers").forEach(Upgrade3To4::addAsItIs);
            block.putArray("shortcut");
        }
    }

    /** What was trained saw pixels divided by 255; what was only evaluated had one number for all channels. */
    private static void normalize(ObjectNode record) {
        if (record.path("plan").get("data") instanceof ObjectNode data) {
            data.put("normalization", "scale").putNull("preprocessing");
        }
        if (record.get("model") instanceof ObjectNode model) {
            JsonNode scale = model.remove("scale");
            JsonNode offset = model.remove("offset");
            ObjectNode preprocessing = model.putObject("preprocessing");
            preprocessing.putArray("scale").add(scale == null ? model.numberNode(1 / 255.0) : scale);
            preprocessing.putArray("offset").add(offset == null ? model.numberNode(0.0) : offset);
        }
    }

    /** Nobody asked how sure a model is of each image, or from when on it is sure enough. */
    private static void addConfidence(ObjectNode record) {
        if (record.get("plan") instanceof ObjectNode plan && plan.has("check")) {
            plan.putNull("selective");
        }
        if (record.has("calibration")) {
            record.putNull("confidences");
        }
    }

    /**
     * The last weights were kept, or the best; images counted alike; gradients were measured apart, and no schedule
     * began anew.
     */
    private static void learn(JsonNode training) {
        if (training instanceof ObjectNode known) {
            known.putNull("ema").putNull("class_weight");
        }
        for (JsonNode optimizer : training.path("optimizer")) {
            if (optimizer instanceof ObjectNode known) {
                known.putNull("global_clipnorm");
            }
        }
        JsonNode schedule = training.path("schedule");
        decayThroughout(schedule);
        decayThroughout(schedule.path("warmup").path("then"));
    }

    private static void decayThroughout(JsonNode schedule) {
        if (schedule.path("polynomial") instanceof ObjectNode polynomial) {
            polynomial.putNull("decay_epochs").put("cycle", false);
        }
    }

    /** Images were neither mirrored, cropped, coloured nor mixed, and black beyond their borders. */
    private static void augment(JsonNode augmentation) {
        if (augmentation instanceof ObjectNode known) {
            for (String none : new String[] {"flip", "crop", "saturation", "mixup", "cutmix"}) {
                known.putNull(none);
            }
            for (String amount : new String[] {"contrast", "hue"}) {
                ObjectNode nothing = known.putObject(amount);
                nothing.putArray("range").add(0.0).add(0.0);
                nothing.put("probability", 1.0);
            }
            known.put("fill_mode", "constant").put("fill_value", 0.0);
        }
    }

    private static void transposeNothing(JsonNode source) {
        if (source.path(DataSource.IdxDirectory.KIND) instanceof ObjectNode idx) {
            idx.put("transpose", false);
        }
    }

    private static void countClassesInBytes(JsonNode answers) {
        if (answers instanceof ObjectNode bytes) {
            bytes.put("bytes_per_class", Byte.BYTES);
        }
    }
}
