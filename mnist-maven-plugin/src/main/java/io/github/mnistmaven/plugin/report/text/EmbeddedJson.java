package io.github.mnistmaven.plugin.report.text;

import io.github.mnistmaven.experiment.io.Json;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON within a page, in an element that no browser runs: {@code <script type="application/json">}. */
public final class EmbeddedJson {

    /** An escape of JSON; the digits of one that says a character by its number. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    private static final String REPLACED = "\\ufffd";

    private EmbeddedJson() {}

    /**
     * The same for texts that a script shows: the replacement character is in the place of what no page keeps, since
     * reading the JSON would bring it back.
     */
    public static String shown(Object value) {
        Matcher escapes = ESCAPE.matcher(of(value));
        return escapes.replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) != null && Controls.isReplaced(Integer.parseInt(escape.group(1), 16))
                        ? REPLACED
                        : escape.group()));
    }

    /**
     * {@code value} on one line, without a character that could end the element, or that a page replaces because it
     * controls what is around it: each of them is written as an escape, which JSON allows wherever they may be.
     */
    public static String of(Object value) {
        String json = Json.line(value);
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || Controls.isOne(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
