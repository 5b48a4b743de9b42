package io.github.mnistmaven.experiment.io;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which this project writes and reads JSON: snake_case keys, nothing unknown, nothing missing. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    // the line break is part of the bytes, so it must not be the platform's
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** {@code value} on one line. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** {@code value} indented for people, ending in a line break. */
    public static String pretty(Object value) {
        return MAPPER.writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER))
                        .writeValueAsString(value)
                + "\n";
    }

    /** {@code value} for people who read much of it: what fits stays on one line. Ends in a line break. */
    public static String compact(Object value) {
        return CompactJson.of(MAPPER.valueToTree(value)) + "\n";
    }

    /**
     * Reads what {@link #line} or {@link #pretty} wrote.
     *
     * @throws MalformedJsonException if {@code json} is not a complete {@code type}
     */
    public static <T> T read(String json, Class<T> type) throws MalformedJsonException {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new MalformedJsonException("expected an object, found null", null);
            }
            return value;
        } catch (JacksonException e) {
            throw new MalformedJsonException(describe(e), e);
        }
    }

    /** Whether {@code json} is an object that has {@code key}, as far as it can be read. */
    public static boolean hasKey(String json, String key) {
        return firstKey(json, Set.of(key)).isPresent();
    }

    /** The first of {@code keys} that {@code json} has, if it is an object that has one, as far as it can be read. */
    public static Optional<String> firstKey(String json, Set<String> keys) {
        // without a tree of it: records are large, and all of a project's are asked
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String key = parser.currentName();
                    if (keys.contains(key)) {
                        return Optional.of(key);
                    }
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    // in words of our own: Jackson's name classes and settings, and quote what may come from anybody
    private static String describe(JacksonException e) {
        String what;
        if (e instanceof UnexpectedEndOfInputException) {
            what = "it ends in the middle";
        } else if (e instanceof StreamReadException) {
            what = "it is no JSON";
        } else if (e instanceof UnrecognizedPropertyException) {
            what = "unknown key" + place(e);
        } else {
            what = "unexpected or missing value" + place(e);
        }
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? what
                : what + " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String place(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.isEmpty() ? "" : " at " + Quoted.of(path.substring(path.charAt(0) == '.' ? 1 : 0));
    }
}
