package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.EventReader;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The events of one child, read by a thread of its own: unlike reading a pipe, waiting for an event can be interrupted,
 * and ends when the child does even if another process that it started holds the pipe open.
 */
final class EventInbox implements AutoCloseable {
    private static final int CAPACITY = 1024;
    private static final long SECONDS_AFTER_THE_END = 2;

    private final Process process;
    private final Path log;
    private final BlockingQueue<Optional<Event>> events = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread = new Thread(this::read, "trainer-events");

    private EventInbox(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Begins to read.
     *
     * @param process the child
     * @param log what else the child writes is added to it
     */
    static EventInbox open(Process process, Path log) {
        EventInbox inbox = new EventInbox(process, log);
        inbox.thread.setDaemon(true);
        inbox.thread.start();
        return inbox;
    }

    /**
     * Waits for the next event; empty if there will be none. Of a child whose events can't be read, the only one is the
     * goodbye that it should have said.
     */
    Optional<Event> take() throws InterruptedException {
        boolean ended;
        do {
            // asked first: what it wrote just before its end is still to come
            ended = !process.isAlive();
            Optional<Event> next = events.poll(SECONDS_AFTER_THE_END, TimeUnit.SECONDS);
            if (next != null) {
                return next;
            }
        } while (!ended);
        return Optional.empty();
    }

    /** Waits until all that the child wrote is read; the child has ended. */
    void drain() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS_AFTER_THE_END));
    }

    /** Passes nothing on any more. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void read() {
        try (OutputStream rest = new BufferedOutputStream(Files.newOutputStream(log, StandardOpenOption.APPEND))) {
            pass(new EventStream(process.getInputStream(), rest));
        } catch (IOException closed) {
            // with the child's end
        } catch (InterruptedException nobodyListens) {
            return;
        }
        events.offer(Optional.empty());
    }

    private void pass(EventStream stream) throws IOException, InterruptedException {
        try {
            Optional<Event> event;
            do {
                event = stream.next();
                if (event.isPresent()) {
                    events.put(event);
                }
            } while (event.isPresent());
        } catch (EventReader.OtherVersionException e) {
            events.put(Optional.of(new Event.Goodbye(TrainerExit.PLAN_FAILED, e.getMessage())));
        }
    }
}
