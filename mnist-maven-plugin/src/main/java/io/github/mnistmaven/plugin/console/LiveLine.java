package io.github.mnistmaven.plugin.console;

import java.io.PrintStream;

/** One line of a terminal that is written again and again, without escape sequences. */
public final class LiveLine {
    private final PrintStream terminal;
    private int width;

    public LiveLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Shows {@code text} in place of what the line shows. */
    public void show(String text) {
        terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        terminal.flush();
        width = text.length();
    }

    /** Leaves an empty line, ready for ordinary output. */
    public void clear() {
        if (width > 0) {
            show("");
            terminal.print("\r");
            width = 0;
        }
    }
}
