package io.github.mnistmaven.plugin.text;

import java.util.regex.Pattern;

/** Text from outside as a cell of a table shows it: on one line, and no longer than it may be. */
public final class Excerpt {
    // control and format characters too: they could move the cursor, or turn around what follows
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private Excerpt() {}

    /**
     * The beginning of {@code text}.
     *
     * @param longest the most characters it may have, at least 1
     */
    public static String of(String text, int longest) {
        String line = GAP.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
