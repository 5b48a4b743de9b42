package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.trainer.training.PhaseClock;
import io.github.mnistmaven.trainer.training.Trial;
import io.github.mnistmaven.trainer.training.TrialException;
import io.github.mnistmaven.trainer.training.UnusablePlanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The program of the forked JVM: runs the plan of one run directory and ends with an {@link TrainerExit}'s exit code.
 */
public final class TrainerMain {
    private static final int CRASHED = 1;

    private TrainerMain() {}

    /**
     * @param args the run directory, holding {@code plan.json} and {@code launch.json}, the jar or directory that holds
     *     the plan's data, the directory for pictures that are decoded, and {@link ForkProtocol#ATTACHED} if a parent
     *     listens
     * @throws IOException if the run directory can't be written
     */
    public static void main(String[] args) throws IOException {
        PhaseClock clock =
                PhaseClock.running(ManagementFactory.getRuntimeMXBean().getUptime());
        Thread.setDefaultUncaughtExceptionHandler(TrainerMain::crash);
        boolean attached = args.length == 4 && args[3].equals(ForkProtocol.ATTACHED);
        if (args.length != 3 && !attached) {
            System.err.println("usage: java " + TrainerMain.class.getName() + " RUN-DIRECTORY DATA CACHE ["
                    + ForkProtocol.ATTACHED + "]");
            end(TrainerExit.PLAN_FAILED.exitCode());
        }
        RunDirectory directory = new RunDirectory(Path.of(args[0]).toAbsolutePath());
        Writer echo = attached ? echo(ParentConnection.overStandardStreams()) : Writer.nullWriter();
        EventChannel events = new EventChannel(directory.events(), echo);
        DataLocation data = new DataLocation(Path.of(args[1]), Path.of(args[2]));
        Trial trial = new Trial(
                bound -> Datasets.open(bound.plan().data().source(), data),
                new NativeLock(Engines.onClassPath(), NativeCaches.named(), new LockWait(events, LockWait.Timer.REAL)),
                clock);
        Event.Goodbye goodbye = run(directory, trial, events);
        events.accept(goodbye);
        end(goodbye.ending().exitCode());
    }

    private static Writer echo(ParentConnection parent) {
        parent.watch(() -> end(TrainerExit.STOPPED.exitCode()));
        return parent.writer();
    }

    private static Event.Goodbye run(RunDirectory directory, Trial trial, Consumer<Event> events) {
        try {
            TrialJob job = readJob(directory);
            directory.finish(trial.run(job, events), job.launch().experiment());
            return new Event.Goodbye(TrainerExit.COMPLETED, "");
        } catch (TrialException e) {
            return new Event.Goodbye(e.ending(), e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return new Event.Goodbye(TrainerExit.TRAINING_FAILED, Failures.notWritten(directory.path(), e));
        } catch (OutOfMemoryError e) {
            // what filled the memory is gone with the methods that held it
            return MemoryShortage.goodbye(e, Runtime.getRuntime().maxMemory());
        }
    }

    private static TrialJob readJob(RunDirectory directory) throws UnusablePlanException {
        try {
            return directory.readJob();
        } catch (IOException e) {
            throw new UnusablePlanException(Failures.message(e), e);
        }
    }

    private static void crash(Thread thread, Throwable cause) {
        System.err.print("in thread " + thread.getName() + ": ");
        cause.printStackTrace();
        end(CRASHED);
    }

    // halt, not exit: native threads and a parent that went away must not keep this process alive
    private static void end(int exitCode) {
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
    }
}
