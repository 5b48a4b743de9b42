package io.github.mnistmaven.bench.setting;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is started with: {@code key=value} arguments, as this module's POM writes them out of its properties.
 *
 * @param values by key
 */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException if an argument is no {@code key=value}, or a key comes twice */
    public static Settings of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] entry = entry(argument);
            if (values.put(entry[0], entry[1].strip()) != null) {
                throw new IllegalArgumentException(entry[0] + " is given twice");
            }
        }
        return new Settings(values);
    }

    private static String[] entry(String argument) {
        String[] entry = argument.split("=", 2);
        if (entry.length < 2) {
            throw new IllegalArgumentException("expected key=value, found '" + argument + "'");
        }
        return entry;
    }

    /** @throws IllegalArgumentException if there is no such key */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    /**
     * One of an enum's constants; empty if the value is.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        String value = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(key + " must be empty or one of " + Arrays.toString(type.getEnumConstants())
                + ", found '" + value + "'");
    }

    /** @throws IllegalArgumentException if the value is neither {@code true} nor {@code false} */
    public boolean flag(String key) {
        String value = text(key);
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(key + " must be true or false, found '" + value + "'");
        }
        return value.equals("true");
    }

    /** An absolute path. */
    public Path path(String key) {
        return Path.of(text(key)).toAbsolutePath().normalize();
    }

    /** What commas separate; empty if the value is. */
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** @throws IllegalArgumentException if the value is not one whole number or several, separated by commas */
    public List<Long> wholeNumbers(String key) {
        try {
            List<Long> numbers = list(key).stream().map(Long::valueOf).toList();
            if (!numbers.isEmpty()) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // the same message
        }
        throw new IllegalArgumentException(
                key + " must be whole numbers, separated by commas, found '" + text(key) + "'");
    }

    /**
     * Whole numbers, separated by commas; none if the value is empty.
     *
     * @throws IllegalArgumentException if one of them is none, or less than {@code min}
     */
    public List<Integer> integers(String key, int min) {
        return list(key).stream()
                .map(item -> integer(key, item, min, Integer.MAX_VALUE))
                .toList();
    }

    /** @throws IllegalArgumentException if the value is not a whole number of {@code min} or more */
    public int integer(String key, int min) {
        return integer(key, min, Integer.MAX_VALUE);
    }

    /** @throws IllegalArgumentException if the value is not a whole number from {@code min} to {@code max} */
    public int integer(String key, int min, int max) {
        return integer(key, text(key), min, max);
    }

    private static int integer(String key, String value, int min, int max) {
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same message
        }
        String range = max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max;
        throw new IllegalArgumentException(key + " must be a whole number " + range + ", found '" + value + "'");
    }
}
