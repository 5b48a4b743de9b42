package io.github.mnistmaven.model.io;

/** Text out of a file as a message shows it: short, on one line, without characters that control a terminal. */
public final class PlainText {
    private static final int LONGEST = 1000;

    private PlainText() {}

    /** {@code text}, or its beginning, with U+FFFD in place of each character that does not print. */
    public static String of(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return shown.codePoints()
                .map(character -> prints(character) ? character : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean prints(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
