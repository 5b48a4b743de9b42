package io.github.mnistmaven.plugin.report.text;

import java.util.Locale;

/** JSON within a page, in an element that no browser runs: {@code <script type="application/json">}. */
public final class ScriptJson {

    private ScriptJson() {}

    /**
     * The same JSON without a character that could end the element, or that a page replaces because it controls what is
     * around it; each is written as an escape, which JSON allows wherever these characters may be.
     *
     * @param json valid JSON
     */
    public static String of(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c != '\n' && Controls.isOne(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
