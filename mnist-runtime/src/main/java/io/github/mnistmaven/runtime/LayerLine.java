package io.github.mnistmaven.runtime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One layer of a model file: {@code max_pooling2d pool_size=2x2 strides=2x2 padding=valid}. */
final class LayerLine {
    /** A height and a width. */
    record Size(int height, int width) {}

    private static final int MAX_COUNT = 1 << 16;
    private static final int MAX_SIDE = 1 << 10;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,20}(\\.\\d{1,20})?([eE]-?\\d{1,3})?");

    private final String type;
    private final Map<String, String> values = new LinkedHashMap<>();

    private LayerLine(String type) {
        this.type = type;
    }

    static LayerLine parse(String line) throws ModelFormatException {
        String[] words = line.split(" ", -1);
        LayerLine layer = new LayerLine(words[0]);
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String key = equals < 0 ? words[i] : words[i].substring(0, equals);
            if (equals < 0 || layer.values.put(key, words[i].substring(equals + 1)) != null) {
                throw new ModelFormatException("expected key=value once for each key, found '" + words[i] + "'");
            }
        }
        return layer;
    }

    String type() {
        return type;
    }

    int count(String key) throws ModelFormatException {
        String value = take(key);
        return WholeNumber.parse(key, value, 1, MAX_COUNT);
    }

    /**
     * The number of following lines that belong to this one.
     *
     * @param max how many there can be, at most
     */
    int lines(String key, int max) throws ModelFormatException {
        return WholeNumber.parse(key, take(key), 0, max);
    }

    /** How far apart the weights of a kernel are; one pixel unless the line says otherwise. */
    Size dilationRate() throws ModelFormatException {
        return values.containsKey("dilation_rate") ? size("dilation_rate") : new Size(1, 1);
    }

    /** Whether the layer has a bias, as it has unless the line says otherwise. */
    boolean useBias() throws ModelFormatException {
        if (!values.containsKey("use_bias")) {
            return true;
        }
        String value = take("use_bias");
        if (!value.equals("true") && !value.equals("false")) {
            throw new ModelFormatException("expected use_bias true or false, found '" + value + "'");
        }
        return value.equals("true");
    }

    Size size(String key) throws ModelFormatException {
        String value = take(key);
        Matcher matcher = SIZE.matcher(value);
        if (!matcher.matches()) {
            throw new ModelFormatException("expected " + key + "=HEIGHTxWIDTH, found '" + value + "'");
        }
        return new Size(
                WholeNumber.parse(key, matcher.group(1), 1, MAX_SIDE),
                WholeNumber.parse(key, matcher.group(2), 1, MAX_SIDE));
    }

    /** A finite number above 0. */
    double positive(String key) throws ModelFormatException {
        String value = take(key);
        double number = number(value);
        if (number > 0) {
            return number;
        }
        throw new ModelFormatException("expected " + key + " above 0, found '" + value + "'");
    }

    /** A finite number that is at least 0. */
    double notNegative(String key) throws ModelFormatException {
        String value = take(key);
        double number = number(value);
        if (number >= 0) {
            return number;
        }
        throw new ModelFormatException("expected " + key + " of at least 0, found '" + value + "'");
    }

    /** The number, if it is a finite one without a sign; NaN if not. */
    private static double number(String value) {
        double number = DECIMAL.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }

    Padding padding() throws ModelFormatException {
        return keyword("padding", Padding.values());
    }

    Activation activation() throws ModelFormatException {
        return keyword("activation", Activation.values());
    }

    /** The activation of an image's pixels; softmax is for vectors. */
    Activation pixelActivation() throws ModelFormatException {
        Activation activation = activation();
        if (activation == Activation.SOFTMAX) {
            throw new ModelFormatException("expected softmax in a dense layer or on a vector only");
        }
        return activation;
    }

    /** A setting this version does not know would change what the layer computes. */
    void requireNothingElse() throws ModelFormatException {
        if (!values.isEmpty()) {
            throw new ModelFormatException(
                    "expected nothing else for " + type + ", found " + String.join(", ", values.keySet()));
        }
    }

    private <E extends Enum<E>> E keyword(String key, E[] allowed) throws ModelFormatException {
        String value = take(key);
        StringBuilder names = new StringBuilder();
        for (E candidate : allowed) {
            String name = candidate.name().toLowerCase(Locale.ROOT);
            if (name.equals(value)) {
                return candidate;
            }
            names.append(names.isEmpty() ? "" : " or ").append(name);
        }
        throw new ModelFormatException("expected " + key + " " + names + ", found '" + value + "'");
    }

    private String take(String key) throws ModelFormatException {
        String value = values.remove(key);
        if (value == null) {
            throw new ModelFormatException("expected " + key + " for " + type + ", found none");
        }
        return value;
    }
}
