package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.console.LiveLine;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Whether somebody watches this build on a terminal. */
final class Interactivity {

    private Interactivity() {}

    /**
     * The terminal's last line, if it can be written again and again: not with -B, -q, -T, a pipe or a dumb terminal.
     */
    static Optional<LiveLine> liveLine(MavenSession session, Log log) {
        MavenExecutionRequest request = session.getRequest();
        boolean watched = request.isInteractiveMode()
                && request.getDegreeOfConcurrency() <= 1
                && log.isInfoEnabled()
                && isTerminal(System.console())
                && !"dumb".equals(System.getenv("TERM"))
                && System.getenv("CI") == null;
        return watched ? Optional.of(new LiveLine(System.out)) : Optional.empty();
    }

    /** Where programs read what a build writes for them. */
    static PrintStream standardOutput() {
        return System.out;
    }

    // from Java 22 on there is a console even where there is no terminal, and isTerminal() to tell
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
