package io.github.mnistmaven.bench.process;

import java.io.Closeable;
import java.io.IOException;

/** A process that is gone once this is closed, and also if this process is ended meanwhile. */
public final class Child implements Closeable {
    private final Process process;
    private final Thread hook;

    private Child(Process process) {
        this.process = process;
        this.hook = new Thread(process::destroy, "stop-child");
    }

    /** @throws IOException if it can't be started */
    public static Child start(ProcessBuilder builder) throws IOException {
        Child child = new Child(builder.start());
        Runtime.getRuntime().addShutdownHook(child.hook);
        return child;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then the hook does the same
        }
    }
}
