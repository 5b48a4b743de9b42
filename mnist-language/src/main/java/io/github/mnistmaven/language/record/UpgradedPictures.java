package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.model.network.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Images of version 0.1, whose values were packed, as pictures; those that are not of {@code shape} stay as they are.
 */
final class UpgradedPictures {
    /**
     * Of all images together, a second to compress: far more than version 0.1 wrote of images that anybody trains on.
     */
    private static final long MOST_PIXELS = 1 << 24;

    private final Shape shape;
    private long left = MOST_PIXELS;

    UpgradedPictures(Shape shape) {
        this.shape = shape;
    }

    void upgrade(ObjectNode record) {
        for (String list : new String[] {"samples", "mistakes"}) {
            for (JsonNode prediction : record.path(list)) {
                if (prediction instanceof ObjectNode known && known.has("pixels")) {
                    known.set("picture", picture(known.remove("pixels")));
                }
            }
        }
        for (JsonNode example : record.path("augmented")) {
            if (example instanceof ObjectNode known && known.get("versions") instanceof ArrayNode versions) {
                known.set("original", picture(known.path("original")));
                for (int i = 0; i < versions.size(); i++) {
                    versions.set(i, picture(versions.get(i)));
                }
            }
        }
    }

    private JsonNode picture(JsonNode packed) {
        if (!(packed instanceof StringNode text) || shape.values() > left) {
            return packed;
        }
        left -= shape.values();
        try {
            return StringNode.valueOf(Picture.of(shape, PackBits.decode(text.asString(), shape.size()))
                    .png());
        } catch (IllegalArgumentException otherValues) {
            return packed;
        }
    }
}
