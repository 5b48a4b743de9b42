package io.github.mnistmaven.experiment.text;

import java.util.Locale;

/** Text from outside as a message shows it: in quotes, on one line, short, and without invisible characters. */
public final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    public static String of(String text) {
        return "'" + plain(text, LONGEST) + "'";
    }

    /** The same without quotes, for texts of up to {@code longest} characters. */
    public static String plain(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(character -> append(shown, character));
        if (text.codePointCount(0, text.length()) > longest) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> quoted.append(character == '\n' ? "\\n" : codePoint(character));
            case Character.SPACE_SEPARATOR -> quoted.append(character == ' ' ? " " : codePoint(character));
            default -> quoted.appendCodePoint(character);
        }
    }

    /** A character by its number, {@code U+202E}. */
    public static String codePoint(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
