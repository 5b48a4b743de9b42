package io.github.mnistmaven.plugin.report.text;

/**
 * Characters that control instead of print, and those that turn the reading direction of what follows: in a name they
 * could hide or reorder the rest of a page.
 */
public final class Controls {

    private Controls() {}

    /** {@code html} with the replacement character in the place of each of them, but for line breaks and tabs. */
    public static String replaced(String html) {
        return html.codePoints()
                .map(c -> isReplaced(c) ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether {@code c} is one of them that no page keeps. */
    public static boolean isReplaced(int c) {
        return isOne(c) && c != '\n' && c != '\t';
    }

    static boolean isOne(int c) {
        boolean turnsDirection = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return turnsDirection || Character.isISOControl(c);
    }
}
