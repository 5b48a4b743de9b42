package io.github.mnistmaven.model.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON of a limited size and depth; a key that comes twice is refused. */
public final class JsonTree {
    private static final int MAX_DEPTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTree() {}

    /**
     * Reads a whole text.
     *
     * @throws ModelFormatException if it is not JSON, or too deep
     */
    public static JsonValue read(String text) throws ModelFormatException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Object value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new ModelFormatException("expected the end of the JSON text at line "
                        + parser.currentLocation().getLineNr());
            }
            return new JsonValue("", value);
        } catch (JacksonException e) {
            throw new ModelFormatException("expected JSON (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static Object value(JsonParser parser, JsonToken token) throws ModelFormatException {
        if (token == null) {
            throw new ModelFormatException("expected JSON, found nothing");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token);
            default -> throw new ModelFormatException("expected a JSON value, found " + token);
        };
    }

    /** A long if it is written as a whole number that is one, else a double. */
    private static Object number(JsonParser parser, JsonToken token) {
        boolean whole =
                token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return whole ? (Object) parser.getLongValue() : (Object) parser.getDoubleValue();
    }

    private static Map<String, Object> object(JsonParser parser) throws ModelFormatException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            object.put(key, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) throws ModelFormatException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }
}
