package io.github.mnistmaven.plugin.report.chart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Values as CSV (RFC 4180). */
final class Csv {

    private Csv() {}

    /** A name in quotes; spreadsheets would compute one that begins like a formula, so it gets an apostrophe. */
    static String quoted(String name) {
        String text = name.isEmpty() || "=+-@\t\r\n".indexOf(name.charAt(0)) < 0 ? name : "'" + name;
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The lines of these rows, in Base64. */
    static String base64(List<List<String>> rows) {
        String lines = rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }
}
