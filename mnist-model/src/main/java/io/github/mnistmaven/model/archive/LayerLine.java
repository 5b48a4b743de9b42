package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Keyword;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One layer of a model file of 0.1: {@code max_pooling2d pool_size=2x2 strides=2x2 padding=valid}. */
final class LayerLine {
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

    /**
     * Reads a number from {@code min}, which is at least 0, to {@code max}.
     *
     * @param what what the number is, for the message
     */
    static int whole(String what, String text, int min, int max) throws ModelFormatException {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            number = -1;
        }
        if (number < min || number > max) {
            throw new ModelFormatException(
                    "expected " + what + " from " + min + " to " + max + ", found '" + text + "'");
        }
        return number;
    }

    String type() {
        return type;
    }

    int count(String key) throws ModelFormatException {
        return whole(key, take(key), 1, NetworkLimits.MAX_COUNT);
    }

    /**
     * The number of following lines that belong to this one.
     *
     * @param max how many there can be, at most
     */
    int lines(String key, int max) throws ModelFormatException {
        return whole(key, take(key), 0, max);
    }

    /** How far apart the weights of a kernel are; one pixel unless the line says otherwise. */
    Size dilationRate() throws ModelFormatException {
        return values.containsKey("dilation_rate") ? size("dilation_rate") : Size.square(1);
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
                whole(key, matcher.group(1), 1, NetworkLimits.MAX_WINDOW),
                whole(key, matcher.group(2), 1, NetworkLimits.MAX_WINDOW));
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

    /** A setting this version does not know would change what the layer computes. */
    void requireNothingElse() throws ModelFormatException {
        if (!values.isEmpty()) {
            throw new ModelFormatException(
                    "expected nothing else for " + type + ", found " + String.join(", ", values.keySet()));
        }
    }

    private <E extends Keyword> E keyword(String key, E[] allowed) throws ModelFormatException {
        String value = take(key);
        for (E candidate : allowed) {
            if (candidate.keyword().equals(value)) {
                return candidate;
            }
        }
        throw new ModelFormatException("expected " + key + " "
                + Arrays.stream(allowed).map(Keyword::keyword).collect(Collectors.joining(" or ")) + ", found '"
                + value + "'");
    }

    private String take(String key) throws ModelFormatException {
        String value = values.remove(key);
        if (value == null) {
            throw new ModelFormatException("expected " + key + " for " + type + ", found none");
        }
        return value;
    }
}
