package io.github.mnistmaven.model.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A value of a JSON text, which knows its place there. Whoever asks for what it is not gets an exception whose message
 * says what is expected where, and what was found: {@code layers[3].units: expected a whole number from 1 to 65536,
 * found "x"}.
 */
public final class JsonValue {
    private static final int SHOWN = 40;

    private final String place;
    private final Object value;

    /** @param value a map, a list, a string, a long, a double, a truth value, or null */
    JsonValue(String place, Object value) {
        this.place = place;
        this.value = value;
    }

    /** Where it stands: {@code layers[3].units}; empty for the whole text. */
    public String place() {
        return place;
    }

    public boolean isNull() {
        return value == null;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isArray() {
        return value instanceof List;
    }

    public boolean isText() {
        return value instanceof String;
    }

    /** The keys of an object, in their order. */
    public Set<String> keys() throws ModelFormatException {
        return map().keySet();
    }

    /** A member of an object, which must have it. */
    public JsonValue get(String key) throws ModelFormatException {
        return find(key)
                .orElseThrow(() -> new ModelFormatException(at() + "expected a value for " + key + ", found none"));
    }

    /** A member of an object; empty if it has none of that name. */
    public Optional<JsonValue> find(String key) throws ModelFormatException {
        Map<String, Object> map = map();
        return map.containsKey(key) ? Optional.of(member(key, map.get(key))) : Optional.empty();
    }

    /** The elements of an array. */
    public List<JsonValue> elements() throws ModelFormatException {
        if (!(value instanceof List<?> list)) {
            throw unexpected("an array");
        }
        List<JsonValue> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(new JsonValue(place + "[" + i + "]", list.get(i)));
        }
        return elements;
    }

    public String text() throws ModelFormatException {
        if (value instanceof String text) {
            return text;
        }
        throw unexpected("a text");
    }

    public boolean truth() throws ModelFormatException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw unexpected("true or false");
    }

    /** A whole number in a range; one that is written as 3.0 is none. */
    public int whole(int min, int max) throws ModelFormatException {
        if (value instanceof Long number && number >= min && number <= max) {
            return Math.toIntExact(number);
        }
        throw unexpected("a whole number from " + min + " to " + max);
    }

    /** A whole number in a range. */
    public long whole(long min, long max) throws ModelFormatException {
        if (value instanceof Long number && number >= min && number <= max) {
            return number;
        }
        throw unexpected("a whole number from " + min + " to " + max);
    }

    /** A finite number. */
    public double number() throws ModelFormatException {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw unexpected("a finite number");
    }

    /** Refuses what was not asked for, which would change what a reader makes of the rest. */
    public void requireNothingBut(Set<String> known) throws ModelFormatException {
        Set<String> others = new TreeSet<>(keys());
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw new ModelFormatException(at() + "expected nothing but " + String.join(", ", new TreeSet<>(known))
                    + ", found "
                    + String.join(", ", others.stream().map(JsonValue::shown).toList()));
        }
    }

    /** A problem with this value: {@code expected ..., found "x"}. */
    public ModelFormatException unexpected(String expected) {
        return new ModelFormatException(at() + "expected " + expected + ", found " + found());
    }

    private String at() {
        return place.isEmpty() ? "" : place + ": ";
    }

    private String found() {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "an array";
        }
        return value instanceof String text ? "\"" + shown(text) + "\"" : String.valueOf(value);
    }

    /** A text of a file that nobody knows: short, and without characters that a terminal would obey. */
    private static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        StringBuilder shown = new StringBuilder();
        start.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private JsonValue member(String key, Object member) {
        String name = shown(key);
        return new JsonValue(place.isEmpty() ? name : place + "." + name, member);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() throws ModelFormatException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw unexpected("an object");
    }
}
