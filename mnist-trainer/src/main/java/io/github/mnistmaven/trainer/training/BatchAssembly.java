package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where batches are prepared. Augmented ones on a thread of their own, while the engine trains; images as they are take so
 * little time that waking another thread, on a processor that the engine's threads keep busy, would cost more.
 */
final class BatchAssembly implements Executor, AutoCloseable {
    private final Executor executor;
    private final Runnable shutdown;

    private BatchAssembly(Executor executor, Runnable shutdown) {
        this.executor = executor;
        this.shutdown = shutdown;
    }

    /** The better of the two for the images of {@code plan}. */
    static BatchAssembly of(TrainingPlan plan) {
        if (plan.regularization().augmentation().isEmpty()) {
            return new BatchAssembly(Runnable::run, () -> {});
        }
        ExecutorService thread = Executors.newSingleThreadExecutor(BatchAssembly::daemon);
        return new BatchAssembly(thread, thread::shutdownNow);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "batch-assembly");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        executor.execute(work);
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
