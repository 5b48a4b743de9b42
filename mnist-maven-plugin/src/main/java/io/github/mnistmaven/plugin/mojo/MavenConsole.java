package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.LiveLine;
import io.github.mnistmaven.plugin.console.Printed;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Maven's log, and the terminal's last line where somebody watches it. */
final class MavenConsole implements Console {
    private final Log log;
    private final Optional<LiveLine> live;
    private final PrintStream out;

    /** @param out standard output */
    MavenConsole(Log log, Optional<LiveLine> live, PrintStream out) {
        this.log = log;
        this.live = live;
        this.out = out;
    }

    @Override
    public void info(String message) {
        endLive();
        Printed.lines(message).forEach(log::info);
    }

    @Override
    public void document(String text) {
        endLive();
        log.info(Printed.text(text));
    }

    @Override
    public void output(String text) {
        endLive();
        out.println(Printed.text(text));
        out.flush();
    }

    @Override
    public void warn(String message) {
        endLive();
        Printed.lines(message).forEach(log::warn);
    }

    @Override
    public void live(String message) {
        live.ifPresent(line -> line.show(Printed.line(message)));
    }

    @Override
    public void endLive() {
        live.ifPresent(LiveLine::clear);
    }
}
