package io.github.mnistmaven.trainer.fork;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The pipes to the process that started this one, see {@link io.github.mnistmaven.experiment.protocol.ForkProtocol}.
 *
 * @param in holds nothing: that it ends is how a trainer learns that its parent is gone or wants it to stop
 * @param out takes events
 */
record ParentConnection(InputStream in, OutputStream out) {

    /**
     * This process's standard input and output. What is printed from now on goes to standard error, which is the log.
     */
    static ParentConnection overStandardStreams() {
        System.setOut(System.err);
        return new ParentConnection(System.in, new FileOutputStream(FileDescriptor.out));
    }

    Writer writer() {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** Calls {@code whenGone} from a thread of its own once the parent closes the pipe or dies. */
    void watch(Runnable whenGone) {
        Thread watcher = new Thread(
                () -> {
                    waitForTheEnd();
                    whenGone.run();
                },
                "parent-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void waitForTheEnd() {
        try {
            while (in.read() >= 0) {
                // a parent has nothing to say
            }
        } catch (IOException gone) {
            // says the same as an orderly end
        }
    }
}
