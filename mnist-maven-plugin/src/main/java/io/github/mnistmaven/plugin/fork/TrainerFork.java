package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs a trainer in a JVM of its own, and outlives it: on every way out of {@link #run} the child is gone. */
public final class TrainerFork {
    /** Ten times what writing an archive of classes takes where nothing else wants the processor. */
    private static final long ARCHIVE_SECONDS = 10;

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
        Process process = command.toProcess().start();
        boolean completed = false;
        try {
            ForkOutcome outcome = attend(process, listener);
            completed = outcome instanceof ForkOutcome.Ended ended && ended.ending() == TrainerExit.COMPLETED;
            return outcome;
        } finally {
            // a child that had to be killed may have been writing
            boolean whole = completed && process.exitValue() == TrainerExit.COMPLETED.exitCode();
            command.classes().ifPresent(archive -> archive.end(whole));
        }
    }

    private ForkOutcome attend(Process process, Consumer<Event> listener) throws InterruptedException {
        ForkStop stop = new ForkStop(process);
        Thread hook = new Thread(stop::now, "stop-trainer");
        Runtime.getRuntime().addShutdownHook(hook);
        try (EventInbox inbox = EventInbox.open(process, command.directory().log())) {
            AtomicBoolean timedOut = watchTime(process, stop);
            LastEvents events = new LastEvents(listener);
            Optional<Event> event;
            do {
                event = inbox.take();
                event.ifPresent(events);
            } while (event.isPresent() && events.goodbye().isEmpty());
            if (command.classes().isPresent() && isCompleted(events)) {
                // a JVM that writes its archive ends by itself, and one that does not has nothing left to do
                process.waitFor(ARCHIVE_SECONDS, TimeUnit.SECONDS);
            }
            stop.now();
            inbox.drain();
            return outcome(process, events, timedOut.get());
        } finally {
            // an interrupt that is still set would cut the child's time to stop by itself
            boolean interrupted = Thread.interrupted();
            stop.now();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            removeHook(hook);
        }
    }

    private AtomicBoolean watchTime(Process process, ForkStop stop) {
        AtomicBoolean timedOut = new AtomicBoolean();
        timeout.ifPresent(limit -> process.onExit()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((exited, failure) -> {
                    if (failure != null) {
                        timedOut.set(true);
                        stop.now();
                    }
                }));
        return timedOut;
    }

    private static boolean isCompleted(LastEvents events) {
        return events.goodbye()
                .filter(goodbye -> goodbye.ending() == TrainerExit.COMPLETED)
                .isPresent();
    }

    private ForkOutcome outcome(Process process, LastEvents events, boolean timedOut) {
        if (events.goodbye().isPresent()) {
            Event.Goodbye goodbye = events.goodbye().get();
            return new ForkOutcome.Ended(goodbye.ending(), goodbye.message());
        }
        if (timedOut) {
            return new ForkOutcome.TimedOut(timeout.orElseThrow());
        }
        Optional<String> startFailure = events.last().isPresent()
                ? Optional.empty()
                : new TrainerLog(command.directory().log()).startFailure();
        return startFailure.isPresent()
                ? new ForkOutcome.NotStarted(startFailure.get())
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
