package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Sends events to the parent, and keeps all but the passing ones in {@code events.jsonl}. */
final class EventChannel implements Consumer<Event>, Closeable {
    private final BufferedWriter file;
    private final Writer parent;

    /**
     * Says hello.
     *
     * @param file where events are kept; an earlier run's are replaced
     * @param parent where they are echoed
     * @throws IOException if the file can't be written
     */
    EventChannel(Path file, Writer parent) throws IOException {
        this.file = Files.newBufferedWriter(file);
        this.parent = parent;
        accept(new Event.Hello(Event.SCHEMA));
    }

    @Override
    public synchronized void accept(Event event) {
        String line = Json.line(event) + "\n";
        try {
            // together, so that nothing that another thread prints comes between
            parent.write(ForkProtocol.START_OF_EVENT + line);
            parent.flush();
            if (!(event instanceof Event.Progress)) {
                file.write(line);
                file.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell what happens: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (parent) {
            file.close();
        }
    }
}
