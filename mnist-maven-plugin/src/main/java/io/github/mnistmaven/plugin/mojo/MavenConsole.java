package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.LiveLine;
import io.github.mnistmaven.plugin.console.Printed;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Maven's log, and the terminal's last line where somebody watches it. */
final class MavenConsole implements Console {
    private final Log log;
    private final Optional<LiveLine> live;

    MavenConsole(Log log, Optional<LiveLine> live) {
        this.log = log;
        this.live = live;
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
