package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Keyword;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arguments of a layer in a file of Keras 2 or 3; what is left out is what Keras takes then. */
record Arguments(JsonValue config) {
    private static final Map<String, Activation> ALIASES =
            Map.of("swish", Activation.SILU, "hard_swish", Activation.HARD_SILU);

    /** Refuses images whose channels come first. */
    Arguments requireChannelsLast() throws ModelFormatException {
        return requireText("data_format", "channels_last");
    }

    /** Refuses any other text. */
    Arguments requireText(String key, String only) throws ModelFormatException {
        Optional<JsonValue> value = find(key);
        if (value.isPresent() && !value.get().text().equals(only)) {
            throw value.get().unexpected(only);
        }
        return this;
    }

    /** Refuses true. */
    Arguments requireFalse(String key) throws ModelFormatException {
        Optional<JsonValue> value = find(key);
        if (value.isPresent() && value.get().truth()) {
            throw value.get().unexpected("false");
        }
        return this;
    }

    /** Refuses any other number. */
    Arguments requireNumber(String key, double only) throws ModelFormatException {
        if (number(key, only) != only) {
            throw config.get(key).unexpected(String.valueOf(only));
        }
        return this;
    }

    /** Refuses anything but null. */
    Arguments requireNull(String key) throws ModelFormatException {
        Optional<JsonValue> value = find(key);
        if (value.isPresent()) {
            throw value.get().unexpected("null");
        }
        return this;
    }

    /**
     * Refuses an axis that is not the last one.
     *
     * @param rank the number of dimensions of a batch, to which positive numbers refer
     */
    Arguments requireLastAxis(int rank) throws ModelFormatException {
        Optional<JsonValue> value = find("axis");
        if (value.isEmpty()) {
            return this;
        }
        JsonValue axis = value.get();
        if (axis.isArray() && axis.elements().size() == 1) {
            axis = axis.elements().get(0);
        }
        int number = axis.whole(-rank, rank - 1);
        if (number != -1 && number != rank - 1) {
            throw axis.unexpected("the last axis, -1");
        }
        return this;
    }

    /** Whether an argument is there, and not null. */
    boolean has(String key) throws ModelFormatException {
        return find(key).isPresent();
    }

    String text(String key) throws ModelFormatException {
        return config.get(key).text();
    }

    /** Filters, units or the like. */
    int count(String key) throws ModelFormatException {
        return config.get(key).whole(1, NetworkLimits.MAX_COUNT);
    }

    int count(String key, int otherwise) throws ModelFormatException {
        return has(key) ? count(key) : otherwise;
    }

    boolean truth(String key, boolean otherwise) throws ModelFormatException {
        Optional<JsonValue> value = find(key);
        return value.isPresent() ? value.get().truth() : otherwise;
    }

    double number(String key, double otherwise) throws ModelFormatException {
        Optional<JsonValue> value = find(key);
        return value.isPresent() ? value.get().number() : otherwise;
    }

    /** A number from 0 to below 1. */
    double share(String key) throws ModelFormatException {
        double share = config.get(key).number();
        if (share < 0 || share >= 1) {
            throw config.get(key).unexpected("a number from 0 to below 1");
        }
        return share;
    }

    /** A number of at least 0. */
    double size(String key, double otherwise) throws ModelFormatException {
        double size = number(key, otherwise);
        if (size < 0) {
            throw config.get(key).unexpected("a number of at least 0");
        }
        return size;
    }

    /** What is added to a variance. */
    double epsilon() throws ModelFormatException {
        double epsilon = number("epsilon", 0.001);
        if (epsilon <= 0) {
            throw config.get("epsilon").unexpected("a number above 0");
        }
        return epsilon;
    }

    /** A height and a width, or one number for both. */
    Size pair(String key) throws ModelFormatException {
        JsonValue value = config.get(key);
        if (!value.isArray()) {
            return Size.square(side(value));
        }
        List<JsonValue> sides = value.elements();
        if (sides.size() != 2) {
            throw value.unexpected("a height and a width");
        }
        return new Size(side(sides.get(0)), side(sides.get(1)));
    }

    Size pair(String key, Size otherwise) throws ModelFormatException {
        return has(key) ? pair(key) : otherwise;
    }

    Padding padding() throws ModelFormatException {
        return has("padding") ? keyword(config.get("padding"), Padding.values()) : Padding.VALID;
    }

    /** A function, by one of its names; Keras 3 also writes functions as objects. */
    Activation activation() throws ModelFormatException {
        Optional<JsonValue> value = find("activation");
        if (value.isEmpty()) {
            return Activation.LINEAR;
        }
        JsonValue function = value.get();
        boolean isObject = function.isObject() && function.find("config").isPresent();
        JsonValue name = isObject ? function.get("config") : function;
        Activation alias = name.isText() ? ALIASES.get(name.text()) : null;
        return alias == null ? keyword(name, Activation.values()) : alias;
    }

    private Optional<JsonValue> find(String key) throws ModelFormatException {
        return config.find(key).filter(value -> !value.isNull());
    }

    private static int side(JsonValue value) throws ModelFormatException {
        return value.whole(1, NetworkLimits.MAX_WINDOW);
    }

    private static <E extends Keyword> E keyword(JsonValue value, E[] known) throws ModelFormatException {
        String word = value.isText() ? value.text() : "";
        return Arrays.stream(known)
                .filter(one -> one.keyword().equals(word))
                .findFirst()
                .orElseThrow(() -> value.unexpected(
                        Arrays.stream(known).map(Keyword::keyword).collect(Collectors.joining(", "))));
    }
}
