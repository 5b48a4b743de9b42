package io.github.mnistmaven.language.record;

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
        augment(record.path("plan").path("regularization").path("augmentation"));
    }

    /** Images were neither mirrored, cropped nor coloured, and black beyond their borders. */
    private static void augment(JsonNode augmentation) {
        if (augmentation instanceof ObjectNode known) {
            for (String none : new String[] {"flip", "crop", "saturation"}) {
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
}
