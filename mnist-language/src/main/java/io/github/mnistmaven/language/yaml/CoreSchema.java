package io.github.mnistmaven.language.yaml;

import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What plain scalars mean by the core schema of YAML 1.2 (section 10.3.2), which differs from YAML 1.1: {@code yes} and
 * {@code 10_000} are text, {@code 010} is ten and {@code 0o10} is eight.
 */
public final class CoreSchema {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITY = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Set<String> NOT_A_NUMBER = Set.of(".nan", ".NaN", ".NAN");

    private CoreSchema() {}

    /** What {@code text} means without quotes. */
    public static ScalarKind kind(String text) {
        if (NULLS.contains(text)) {
            return ScalarKind.NULL;
        } else if (TRUE.contains(text) || FALSE.contains(text)) {
            return ScalarKind.BOOLEAN;
        } else if (INTEGER.matcher(text).matches()) {
            return ScalarKind.INTEGER;
        } else if (FLOAT.matcher(text).matches() || INFINITY.matcher(text).matches() || NOT_A_NUMBER.contains(text)) {
            return ScalarKind.FLOAT;
        } else {
            return ScalarKind.STRING;
        }
    }

    /** The value of a {@link ScalarKind#BOOLEAN}. */
    public static boolean booleanValue(String text) {
        return TRUE.contains(text);
    }

    /** The value of an {@link ScalarKind#INTEGER}; empty if it does not fit into 64 bits. */
    public static OptionalLong longValue(String text) {
        try {
            if (text.startsWith("0o")) {
                return OptionalLong.of(Long.parseLong(text.substring(2), 8));
            } else if (text.startsWith("0x")) {
                return OptionalLong.of(Long.parseLong(text.substring(2), 16));
            } else {
                return OptionalLong.of(Long.parseLong(text));
            }
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /**
     * The nearest value of an {@link ScalarKind#INTEGER} or a {@link ScalarKind#FLOAT}; may be infinite or no number.
     */
    public static double doubleValue(String text) {
        if (NOT_A_NUMBER.contains(text)) {
            return Double.NaN;
        } else if (INFINITY.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        } else if (text.startsWith("0o") || text.startsWith("0x")) {
            OptionalLong value = longValue(text);
            return value.isPresent() ? value.getAsLong() : Double.POSITIVE_INFINITY;
        } else {
            return Double.parseDouble(text);
        }
    }
}
