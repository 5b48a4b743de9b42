package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Keyword;
import io.github.mnistmaven.model.network.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values that an argument of layers takes, and their form in JSON.
 *
 * @param reader makes a value of JSON, or says what is expected
 * @param writer makes JSON of a value
 * @param schema what JSON Schema says of it
 */
record Argument(Reader reader, Function<Object, Object> writer, Map<String, Object> schema) {

    @FunctionalInterface
    interface Reader {
        Object read(JsonValue json) throws ModelFormatException;
    }

    static Argument truth() {
        return new Argument(JsonValue::truth, value -> value, NetworkJson.object("type", "boolean"));
    }

    static Argument whole(int max) {
        return new Argument(
                json -> json.whole(1, max),
                value -> value,
                NetworkJson.object("type", "integer", "minimum", 1, "maximum", max));
    }

    /** A height and a width. */
    static Argument size(int max) {
        return new Argument(
                json -> {
                    List<Integer> sides = wholes(json, 2, max);
                    return new Size(sides.get(0), sides.get(1));
                },
                value -> List.of(((Size) value).height(), ((Size) value).width()),
                wholesSchema(2, max));
    }

    static Argument wholes(int count, int max) {
        return new Argument(json -> wholes(json, count, max), value -> value, wholesSchema(count, max));
    }

    /** @param what what it is, for the message */
    static Argument number(String what, DoublePredicate allowed, Map<String, Object> schema) {
        return new Argument(
                json -> {
                    double number = json.number();
                    if (!allowed.test(number)) {
                        throw json.unexpected(what);
                    }
                    return number;
                },
                value -> value,
                schema);
    }

    static Argument keyword(Keyword[] allowed) {
        List<String> words = Arrays.stream(allowed).map(Keyword::keyword).toList();
        return new Argument(
                json -> {
                    int index = json.isText() ? words.indexOf(json.text()) : -1;
                    if (index < 0) {
                        throw json.unexpected("one of " + words.stream().collect(Collectors.joining(", ")));
                    }
                    return allowed[index];
                },
                value -> ((Keyword) value).keyword(),
                NetworkJson.object("enum", words));
    }

    private static List<Integer> wholes(JsonValue json, int count, int max) throws ModelFormatException {
        List<JsonValue> elements = json.elements();
        if (elements.size() != count) {
            throw json.unexpected(count + " whole numbers");
        }
        Integer[] wholes = new Integer[count];
        for (int i = 0; i < count; i++) {
            wholes[i] = elements.get(i).whole(1, max);
        }
        return List.of(wholes);
    }

    private static Map<String, Object> wholesSchema(int count, int max) {
        return NetworkJson.object(
                "type",
                "array",
                "minItems",
                count,
                "maxItems",
                count,
                "items",
                whole(max).schema());
    }
}
