package io.github.mnistmaven.experiment.io;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.TypeName;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one way in which this project writes and reads JSON: snake_case keys, nothing unknown, nothing missing. */
public final class Json {
    /** Far more than the largest record has, and few enough to be kept in memory. */
    private static final long MOST_TOKENS = 3_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
                    return TypeName.of(type.getRawType());
                }
            })
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
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
        return CompactJson.of(tree(value)) + "\n";
    }

    /** {@code value} as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
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

    /**
     * Reads an object, of whatever keys.
     *
     * @throws MalformedJsonException if {@code json} is not a complete object, or is deeper or larger than anything
     *     that this project writes
     */
    public static ObjectNode object(String json) throws MalformedJsonException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedJsonException("it is not a JSON object", null);
        } catch (MismatchedInputException e) {
            // nothing else is wrong with a tree whose values may be anything
            throw new MalformedJsonException("a key is there twice, or something follows the end" + location(e), e);
        } catch (JacksonException e) {
            throw new MalformedJsonException(describe(e), e);
        }
    }

    /**
     * The first keys of an object with their values, as far as these are texts or numbers. Reads no further, so it is
     * quick on files that are large.
     *
     * @param most how many keys at most
     * @return fewer, or none, if {@code json} is something else
     */
    public static Map<String, String> head(InputStream json, int most) {
        Map<String, String> head = new LinkedHashMap<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            while (head.size() < most
                    && parser.nextToken() == JsonToken.PROPERTY_NAME
                    && parser.nextToken().isScalarValue()) {
                head.put(parser.currentName(), parser.getString());
            }
        } catch (JacksonException notJson) {
            // whoever reads all of it will tell
        }
        return head;
    }

    /**
     * Reads what {@link #object} read as a value of {@code type}.
     *
     * @throws MalformedJsonException if it is not a complete {@code type}
     */
    public static <T> T read(ObjectNode object, Class<T> type) throws MalformedJsonException {
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JacksonException e) {
            throw new MalformedJsonException(describe(e), e);
        }
    }

    // in words of our own: Jackson's name classes and settings, and quote what may come from anybody
    private static String describe(JacksonException e) {
        String what;
        if (e instanceof UnexpectedEndOfInputException) {
            what = "it ends in the middle";
        } else if (e instanceof StreamConstraintsException) {
            what = "it is too deep or too large";
        } else if (e instanceof StreamReadException) {
            what = "it is not JSON";
        } else if (e instanceof UnrecognizedPropertyException) {
            what = "unknown key" + place(e);
        } else {
            what = "unexpected or missing value" + place(e);
        }
        return what + location(e);
    }

    private static String location(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String place(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.isEmpty() ? "" : " at " + Quoted.of(path.substring(path.charAt(0) == '.' ? 1 : 0));
    }
}
