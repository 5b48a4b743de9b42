package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.record.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record that was written by a version of the project, and changed by somebody since. */
record Tampered(ObjectNode record) {
    private static final int FIRST_ITEMS = 3;

    /** A record of the corpus, as it is. */
    static Tampered of(String run) throws IOException {
        return new Tampered(Json.object(RecordCorpus.text(run)));
    }

    /** The same as this version writes it. */
    Tampered asOfNow() throws IOException {
        return new Tampered(Json.object(Json.line(read())));
    }

    /** The same with another value in one place: {@code /plan/layers/0/name}. */
    Tampered with(String pointer, Object value) {
        ObjectNode copy = record.deepCopy();
        set(copy, JsonPointer.compile(pointer), Json.tree(value));
        return new Tampered(copy);
    }

    /** The same without the value in one place. */
    Tampered without(String pointer) {
        ObjectNode copy = record.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode owner = copy.at(place.head());
        if (owner instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) owner).remove(place.last().getMatchingProperty());
        }
        return new Tampered(copy);
    }

    private static void set(ObjectNode record, JsonPointer place, JsonNode value) {
        JsonNode owner = record.at(place.head());
        if (owner instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) owner).set(place.last().getMatchingProperty(), value);
        }
    }

    /** What it is read as. */
    Recorded read() throws IOException {
        return new RecordReader(new JsonFile(Path.of("record.json"), "train again")).read(Json.line(record));
    }

    /** The places of all numbers, but of those in lists only the first three. */
    Stream<String> numbers() {
        return numbers(record, "");
    }

    private static Stream<String> numbers(JsonNode node, String pointer) {
        if (node.isNumber()) {
            return Stream.of(pointer);
        } else if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(entry -> numbers(entry.getValue(), pointer + "/" + entry.getKey()));
        }
        return IntStream.range(0, Math.min(node.size(), FIRST_ITEMS))
                .boxed()
                .flatMap(i -> numbers(node.get(i), pointer + "/" + i));
    }
}
