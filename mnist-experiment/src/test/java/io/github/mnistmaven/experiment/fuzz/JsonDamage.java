package io.github.mnistmaven.experiment.fuzz;

import io.github.mnistmaven.model.fuzz.Mutation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Damages JSON where its syntax stays sound: values are replaced, taken away, moved or there twice.
 *
 * @param mutation has the values that come in the place of others
 */
public record JsonDamage(Mutation mutation) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A copy of {@code document} with one damage; {@code within} is the path of what is damaged, empty for all. */
    public ObjectNode damaged(ObjectNode document, List<String> within, SplittableRandom random) {
        ObjectNode copy = document.deepCopy();
        JsonNode owner = copy;
        for (String key : within) {
            owner = owner.path(key);
        }
        while (owner.isContainer() && !owner.isEmpty()) {
            List<Object> places = places(owner);
            Object place = places.get(random.nextInt(places.size()));
            JsonNode value = get(owner, place);
            if (value.isContainer() && !value.isEmpty() && random.nextInt(8) > 0) {
                owner = value;
                continue;
            }
            damage(owner, place, value, places, random);
            break;
        }
        return copy;
    }

    private void damage(JsonNode owner, Object place, JsonNode value, List<Object> places, SplittableRandom random) {
        switch (random.nextInt(value.isNumber() ? 20 : 8)) {
            case 0 -> remove(owner, place);
            case 1 -> set(owner, place, get(owner, places.get(random.nextInt(places.size()))));
            case 2 -> {
                if (owner instanceof ArrayNode list) {
                    list.add(value.deepCopy());
                } else {
                    ((ObjectNode) owner).set(mutation.scrap(random), value);
                }
            }
            case 3 -> set(owner, place, NODES.stringNode(mutation.damage(value.asString("x"), random)));
            case 4 -> set(owner, place, NODES.nullNode());
            default -> set(owner, place, node(mutation.scrap(random)));
        }
    }

    private static JsonNode node(String scrap) {
        try {
            return NODES.numberNode(new BigDecimal(scrap));
        } catch (NumberFormatException text) {
            return NODES.stringNode(scrap);
        }
    }

    private static List<Object> places(JsonNode owner) {
        List<Object> places = new ArrayList<>(owner.propertyNames());
        for (int i = 0; owner.isArray() && i < owner.size(); i++) {
            places.add(i);
        }
        return places;
    }

    private static JsonNode get(JsonNode owner, Object place) {
        return place instanceof Integer index ? owner.get(index) : owner.get((String) place);
    }

    private static void set(JsonNode owner, Object place, JsonNode value) {
        if (place instanceof Integer index) {
            ((ArrayNode) owner).set(index, value);
        } else {
            ((ObjectNode) owner).set((String) place, value);
        }
    }

    private static void remove(JsonNode owner, Object place) {
        if (place instanceof Integer index) {
            ((ArrayNode) owner).remove(index);
        } else {
            ((ObjectNode) owner).remove((String) place);
        }
    }
}
