package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A character that looks like a space, or like nothing, where only a space separates or indents. To YAML it is text, so
 * that a parser stumbles over it late or never.
 *
 * @param character the character
 * @param line its line, from 1
 * @param column its column, from 1
 */
record OddSpace(int character, int line, int column) {
    private static final String ODD = "[\\p{Zs}\\u200B\\u2060\\uFEFF&&[^ ]]";
    private static final Pattern BETWEEN = Pattern.compile("(?m)(?:^[ \\t]*(?:- +)*|[:,\\-\\[{])(" + ODD + ")");
    private static final Pattern AT_AN_END = Pattern.compile("^-?" + ODD + "|:" + ODD + "|" + ODD + "$");

    /**
     * The first one where a line of {@code text} begins, or after an indicator, before a place that is stumbled over.
     */
    static Optional<OddSpace> before(int lastLine, String text) {
        Matcher matcher = BETWEEN.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, matcher.start(1));
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        String sameLine = before.substring(before.lastIndexOf('\n') + 1);
        return line > lastLine
                ? Optional.empty()
                : Optional.of(new OddSpace(
                        text.codePointAt(matcher.start(1)), line, 1 + sameLine.codePointCount(0, sameLine.length())));
    }

    /** What is wrong with text without quotes, if it has one at an end or behind a colon. */
    static Optional<String> problemOf(String plain) {
        Matcher matcher = AT_AN_END.matcher(plain);
        return matcher.find()
                ? Optional.of(
                        problem(matcher.group().codePointBefore(matcher.group().length())))
                : Optional.empty();
    }

    String problem() {
        return problem(character);
    }

    private static String problem(int character) {
        return "the character " + Character.getName(character).toLowerCase(Locale.ROOT) + " ("
                + Quoted.codePoint(character) + ") is not a space to YAML; write a space, or put the text in quotes";
    }
}
