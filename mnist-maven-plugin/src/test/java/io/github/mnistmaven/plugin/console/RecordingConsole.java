package io.github.mnistmaven.plugin.console;

import java.util.ArrayList;
import java.util.List;

/** Remembers what is said. */
public final class RecordingConsole implements Console {
    private final List<String> printed = new ArrayList<>();

    @Override
    public void info(String message) {
        printed.add(message);
    }

    @Override
    public void document(String text) {
        printed.add(text);
    }

    @Override
    public void output(String text) {
        printed.add("output: " + text);
    }

    @Override
    public void warn(String message) {
        printed.add("warning: " + message);
    }

    @Override
    public void live(String message) {
        printed.add("live: " + message);
    }

    @Override
    public void endLive() {
        // nothing is left to take away
    }

    public List<String> printed() {
        return printed;
    }
}
