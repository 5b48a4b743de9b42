package io.github.mnistmaven.language.composition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Splits a text at its commas, but for those within brackets, braces and quotes of YAML. */
final class TopLevelCommas {
    private static final String BEFORE_QUOTES = "=,:[{";

    private final String text;
    private final List<String> parts = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private Optional<String> unclosed = Optional.empty();
    private int begin;

    // the last character that is no space: a quote in the middle of a word is an apostrophe
    private char before = ',';

    TopLevelCommas(String text) {
        this.text = text;
    }

    /** The parts, without spaces around them. */
    List<String> split() {
        for (int i = 0; i < text.length() && unclosed.isEmpty(); i++) {
            char character = text.charAt(i);
            if ((character == '"' || character == '\'') && BEFORE_QUOTES.indexOf(before) >= 0) {
                i = endOfQuotes(i);
            } else {
                take(character, i);
            }
            before = Character.isWhitespace(character) ? before : character;
        }
        parts.add(text.substring(begin).strip());
        if (unclosed.isEmpty() && !open.isEmpty()) {
            unclosed = Optional.of("'" + open.peek() + "'");
        }
        return parts;
    }

    /** The bracket or quote that lacks its counterpart, after splitting. */
    Optional<String> unclosed() {
        return unclosed;
    }

    private void take(char character, int at) {
        switch (character) {
            case '[', '{' -> open.push(character);
            case ']' -> close('[', character);
            case '}' -> close('{', character);
            case ',' -> {
                if (open.isEmpty()) {
                    parts.add(text.substring(begin, at).strip());
                    begin = at + 1;
                }
            }
            default -> {}
        }
    }

    private void close(char opening, char closing) {
        if (open.isEmpty() || open.pop() != opening) {
            unclosed = Optional.of("'" + closing + "'");
        }
    }

    private int endOfQuotes(int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            boolean escape = quote == '"' ? text.charAt(i) == '\\' : text.startsWith("''", i);
            if (escape) {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        unclosed = Optional.of("the quote " + quote);
        return text.length();
    }
}
