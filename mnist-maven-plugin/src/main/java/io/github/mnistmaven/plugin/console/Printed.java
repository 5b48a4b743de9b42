package io.github.mnistmaven.plugin.console;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text as a terminal gets it: nothing in it moves the cursor, changes colours, turns the direction of reading or begins
 * a line that the plugin did not begin. Names, paths and messages may come from anybody's file.
 */
public final class Printed {

    private Printed() {}

    /** {@code text} on one line. */
    public static String line(String text) {
        return Quoted.plain(text, Integer.MAX_VALUE);
    }

    /** The lines of {@code text}, those after the first indented: it may be that nobody meant them to be lines. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            lines.add((lines.isEmpty() ? "" : "  ") + line(line));
        }
        return lines;
    }

    /** {@code text} of several lines, as they are. */
    public static String text(String text) {
        return text.lines().map(Printed::line).collect(Collectors.joining("\n"));
    }

    /**
     * {@code failure}, whose message and those of its causes Maven prints as they are: a copy if they should not be.
     */
    public static Exception failure(Exception failure) {
        return isPlain(failure) ? failure : new Copy(failure);
    }

    private static boolean isPlain(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return text(message).equals(message) && (failure.getCause() == null || isPlain(failure.getCause()));
    }

    /** An exception with the stack of another one, and its message made plain. */
    private static final class Copy extends Exception {
        private static final long serialVersionUID = 1L;

        private final String type;

        Copy(Throwable original) {
            super(
                    original.getMessage() == null ? null : text(original.getMessage()),
                    original.getCause() == null ? null : new Copy(original.getCause()));
            type = original.getClass().getName();
            setStackTrace(original.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage() == null ? type : type + ": " + getMessage();
        }
    }
}
