package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.EventReader;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The events in a trainer's standard output, see {@link ForkProtocol}. All else that is there, events that are cut
 * short, too long or not JSON included, goes to the log.
 */
final class EventStream {
    /** The longest event, in bytes: a message holds at most some lines of text. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final EventReader reader = new EventReader();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean inEvent;
    private OutputStream log;

    /**
     * @param in what the trainer writes
     * @param log where all else goes; that it can't be written is no reason to stop
     */
    EventStream(InputStream in, OutputStream log) {
        this.in = new BufferedInputStream(in);
        this.log = log;
    }

    /**
     * The next event; empty at the end.
     *
     * @throws EventReader.OtherVersionException if the first event does not say that events of this version follow
     * @throws IOException if the trainer's output can't be read
     */
    Optional<Event> next() throws IOException {
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == ForkProtocol.START_OF_EVENT) {
                logEvent();
                inEvent = true;
            } else if (!inEvent) {
                log(read);
            } else if (read == '\n') {
                Optional<Event> event = event();
                if (event.isPresent()) {
                    return event;
                }
            } else {
                line.write(read);
                if (line.size() > LONGEST) {
                    logEvent();
                }
            }
        }
        logEvent();
        return Optional.empty();
    }

    private Optional<Event> event() throws EventReader.OtherVersionException {
        try {
            Optional<Event> event = reader.read(line.toString(StandardCharsets.UTF_8));
            line.reset();
            inEvent = false;
            return event;
        } catch (MalformedJsonException e) {
            line.write('\n');
            logEvent();
            return Optional.empty();
        }
    }

    /** Gives up the event that has begun, if any: it is none. */
    private void logEvent() {
        for (byte part : line.toByteArray()) {
            log(part);
        }
        line.reset();
        inEvent = false;
    }

    private void log(int part) {
        try {
            log.write(part);
            if (part == '\n') {
                log.flush();
            }
        } catch (IOException e) {
            log = OutputStream.nullOutputStream();
        }
    }
}
