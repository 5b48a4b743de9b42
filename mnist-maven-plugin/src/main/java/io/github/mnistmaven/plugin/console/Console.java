package io.github.mnistmaven.plugin.console;

/** Where a goal talks to the person who started it. Whatever it is given comes out as {@link Printed} text. */
public interface Console {

    void info(String message);

    /** Shows a text of several lines that somebody may copy. */
    void document(String text);

    /** Writes a text for programs to standard output, where it is alone if the build is quiet. */
    void output(String text);

    void warn(String message);

    /** Shows what is going on right now, in place of what was shown before; nothing where nobody is watching. */
    void live(String message);

    /** Takes away what {@link #live} shows, so that others can write there. */
    void endLive();
}
