package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.protocol.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs a trainer in a JVM of its own, and outlives it: on every way out of {@link #run} the child is gone. */
public final class TrainerFork {
    private static final long SECONDS_AFTER_GOODBYE = 10;

    private final ForkCommand command;
    private final Optional<Duration> timeout;

    /**
     * @param command how the trainer is started
     * @param timeout how long it may take; empty for as long as it likes
     */
    public TrainerFork(ForkCommand command, Optional<Duration> timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    /**
     * Starts the trainer and waits until it has ended.
     *
     * @param listener gets each event as it arrives, on this thread
     * @throws IOException if the process can't be started
     * @throws InterruptedException if this thread is interrupted; the child is stopped
     */
    public ForkOutcome run(Consumer<Event> listener) throws IOException, InterruptedException {
        try (EventServer server = new EventServer()) {
            return attend(command.toProcess(server).start(), server, listener);
        }
    }

    private ForkOutcome attend(Process process, EventServer server, Consumer<Event> listener)
            throws InterruptedException {
        ForkStop stop = new ForkStop(process, server);
        Thread hook = new Thread(stop::now, "stop-trainer");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            AtomicBoolean timedOut = watchExit(process, server, stop);
            LastEvents events = new LastEvents(listener);
            server.receive(events);
            if (events.goodbye().isPresent()) {
                process.waitFor(SECONDS_AFTER_GOODBYE, TimeUnit.SECONDS);
            }
            // an interrupt that is still set would cut the child's time to stop by itself
            boolean interrupted = Thread.interrupted();
            stop.now();
            if (interrupted || Thread.interrupted()) {
                throw new InterruptedException();
            }
            return outcome(process, events, timedOut.get());
        } finally {
            stop.now();
            removeHook(hook);
        }
    }

    private AtomicBoolean watchExit(Process process, EventServer server, ForkStop stop) {
        AtomicBoolean timedOut = new AtomicBoolean();
        var exit = process.onExit();
        timeout.ifPresent(limit -> exit.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS));
        exit.whenComplete((exited, failure) -> {
            if (failure == null) {
                server.stopAccepting();
            } else {
                timedOut.set(true);
                stop.now();
            }
        });
        return timedOut;
    }

    private ForkOutcome outcome(Process process, LastEvents events, boolean timedOut) {
        if (events.goodbye().isPresent()) {
            Event.Goodbye goodbye = events.goodbye().get();
            return new ForkOutcome.Ended(goodbye.ending(), goodbye.message());
        }
        return timedOut
                ? new ForkOutcome.TimedOut(timeout.orElseThrow())
                : new ForkOutcome.Crashed(CrashReport.of(command, process.exitValue(), events.last()));
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then the hook does the same as the caller
        }
    }
}
