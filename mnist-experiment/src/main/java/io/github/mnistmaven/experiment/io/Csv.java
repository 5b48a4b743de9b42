package io.github.mnistmaven.experiment.io;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as CSV (RFC 4180, with line feeds), whatever their texts hold. */
public final class Csv {

    private Csv() {}

    /** A line of such a table, with its end. */
    public static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\n"));
    }

    /** A line of numbers and texts. */
    public static String line(Object... fields) {
        return line(Stream.of(fields).map(String::valueOf).toList());
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
