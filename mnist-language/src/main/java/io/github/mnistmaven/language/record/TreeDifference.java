package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tells where JSON is not what it should be. */
final class TreeDifference {

    private TreeDifference() {}

    /**
     * The first difference, with its place; empty if there is none. Numbers are the same if they are equal, however
     * they are written.
     *
     * @param path the place of both; empty for the whole
     */
    static Optional<String> of(String path, JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            return ofObjects(path, expected, found);
        } else if (expected.isArray() && found.isArray()) {
            return ofLists(path, expected, found);
        }
        return same(expected, found)
                ? Optional.empty()
                : Optional.of(path + " must be " + text(expected) + ", found " + text(found));
    }

    private static Optional<String> ofObjects(String path, JsonNode expected, JsonNode found) {
        String within = path.isEmpty() ? "" : " in " + path;
        for (String key : found.propertyNames()) {
            if (!expected.has(key)) {
                return Optional.of("unknown key " + Quoted.of(key) + within);
            }
        }
        for (String key : expected.propertyNames()) {
            Optional<String> difference = found.has(key)
                    ? of(path.isEmpty() ? key : path + "." + key, expected.get(key), found.get(key))
                    : Optional.of("missing key " + Quoted.of(key) + within);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofLists(String path, JsonNode expected, JsonNode found) {
        if (expected.size() != found.size()) {
            return Optional.of(path + " must be a list of " + expected.size() + ", found a list of " + found.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = of(path + "[" + i + "]", expected.get(i), found.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean same(JsonNode expected, JsonNode found) {
        return expected.isNumber() && found.isNumber()
                ? expected.decimalValue().compareTo(found.decimalValue()) == 0
                : expected.equals(found);
    }

    private static String text(JsonNode node) {
        if (node.isContainer()) {
            return node.isArray() ? "a list" : "an object";
        }
        return node.isString() ? Quoted.of(node.stringValue()) : node.asString();
    }
}
