package io.github.mnistmaven.plugin.report.text;

import io.github.mnistmaven.experiment.io.Json;
import java.util.Locale;

/** JSON within a page, in an element that no browser runs: {@code <script type="application/json">}. */
public final class EmbeddedJson {

    private EmbeddedJson() {}

    /**
     * {@code value} on one line, without a character that could end the element, or that a page replaces because it controls
     * what is around it: each of them is written as an escape, which JSON allows wherever they may be.
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
