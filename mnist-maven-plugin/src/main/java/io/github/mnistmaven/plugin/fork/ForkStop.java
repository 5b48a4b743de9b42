package io.github.mnistmaven.plugin.fork;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Ends a child, gently first: asked by the end of its input, then by a signal, then by force. Safe to call repeatedly.
 */
final class ForkStop {
    private static final long GRACE_SECONDS = 3;

    private final Process process;

    ForkStop(Process process) {
        this.process = process;
    }

    synchronized void now() {
        if (!process.isAlive()) {
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    kill();
                }
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.destroyForcibly().onExit().join();
    }
}
