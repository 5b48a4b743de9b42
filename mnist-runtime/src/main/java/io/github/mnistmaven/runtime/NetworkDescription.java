package io.github.mnistmaven.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model file says of its network.
 *
 * @param name the name of the experiment that trained it
 * @param input the shape of an image
 * @param classes the names of the classes, in the order of their labels
 * @param layers the layers as text
 * @param parameters the number of trained parameters
 * @param sha256 SHA-256 of the stored parameters, in hexadecimal
 */
record NetworkDescription(
        String name, Shape input, List<String> classes, List<String> layers, int parameters, String sha256) {
    static final String FILE_NAME = "network.properties";
    static final int MAX_BYTES = 1 << 20;

    /**
     * The version of the format, told by the key {@code format}; what is new in a file of it does not change the rest.
     */
    private static final int FORMAT = 1;

    private static final int MAX_SIDE = 1 << 12;
    private static final int MAX_CLASSES = 1 << 16;
    private static final int MAX_LAYERS = 1000;
    private static final int MAX_PARAMETERS = 1 << 26;
    private static final Pattern INPUT = Pattern.compile("(\\d{1,4})x(\\d{1,4})x(\\d{1,4})");

    static NetworkDescription parse(byte[] file) throws ModelFormatException {
        try {
            return describe(load(file));
        } catch (ModelFormatException e) {
            throw e.in(FILE_NAME);
        }
    }

    private static NetworkDescription describe(Properties properties) throws ModelFormatException {
        int format = number(properties, "format", Integer.MAX_VALUE);
        if (format > FORMAT) {
            throw new ModelFormatException("the model was written by a newer version (format " + format
                    + "; this one reads up to " + FORMAT + "); update mnist-runtime");
        }
        return new NetworkDescription(
                value(properties, "name"),
                input(value(properties, "input")),
                list(properties, "class.", number(properties, "classes", MAX_CLASSES)),
                list(properties, "layer.", number(properties, "layers", MAX_LAYERS)),
                number(properties, "parameters", MAX_PARAMETERS),
                value(properties, "coefficients.sha256"));
    }

    private static Properties load(byte[] file) throws ModelFormatException {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFormatException("expected properties (" + e.getMessage() + ")", e);
        }
        return properties;
    }

    private static String value(Properties properties, String key) throws ModelFormatException {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new ModelFormatException("expected a value for " + key + ", found none");
        }
        return value;
    }

    private static int number(Properties properties, String key, int max) throws ModelFormatException {
        return WholeNumber.parse(key, value(properties, key), 1, max);
    }

    private static Shape input(String value) throws ModelFormatException {
        Matcher matcher = INPUT.matcher(value);
        if (!matcher.matches()) {
            throw new ModelFormatException("expected input=HEIGHTxWIDTHxCHANNELS, found '" + value + "'");
        }
        return Shape.of(
                WholeNumber.parse("the input's height", matcher.group(1), 1, MAX_SIDE),
                WholeNumber.parse("the input's width", matcher.group(2), 1, MAX_SIDE),
                WholeNumber.parse("the input's channels", matcher.group(3), 1, MAX_SIDE));
    }

    private static List<String> list(Properties properties, String prefix, int count) throws ModelFormatException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(properties, prefix + i));
        }
        return List.copyOf(values);
    }
}
