package io.github.mnistmaven.experiment.io;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lays JSON out for people who read much of it: what fits stays on one line, everything else has a line a part. */
final class CompactJson {
    private static final int WIDTH = 160;
    private static final String INDENT = "  ";

    private CompactJson() {}

    static String of(JsonNode node) {
        return of(node, "", 0);
    }

    /**
     * {@code node} behind what is on its line already.
     *
     * @param indent what lines of the same depth begin with
     * @param taken how many characters the line has besides, before and after
     */
    private static String of(JsonNode node, String indent, int taken) {
        String line = line(node);
        boolean fits = indent.length() + taken + line.length() <= WIDTH;
        if (fits || !node.isContainer()) {
            return line;
        }
        String deeper = indent + INDENT;
        List<String> parts = parts(node, (value, before) -> of(value, deeper, before + 1));
        return open(node) + "\n" + deeper + String.join(",\n" + deeper, parts) + "\n" + indent + close(node);
    }

    private static String line(JsonNode node) {
        return node.isContainer()
                ? open(node) + String.join(", ", parts(node, (value, before) -> line(value))) + close(node)
                : node.toString();
    }

    /** Writes a value that has so many characters before it. */
    @FunctionalInterface
    private interface Layout {
        String of(JsonNode value, int before);
    }

    private static List<String> parts(JsonNode node, Layout layout) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(property -> {
                String key = Json.line(property.getKey()) + ": ";
                parts.add(key + layout.of(property.getValue(), key.length()));
            });
        } else {
            node.forEach(item -> parts.add(layout.of(item, 0)));
        }
        return parts;
    }

    private static String open(JsonNode node) {
        return node.isObject() ? "{" : "[";
    }

    private static String close(JsonNode node) {
        return node.isObject() ? "}" : "]";
    }
}
