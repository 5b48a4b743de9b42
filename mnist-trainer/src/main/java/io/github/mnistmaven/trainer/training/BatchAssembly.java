package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where batches are prepared. Augmented ones on a thread of their own, while the engine trains; images as they are take so
 * little time that waking another thread, on a processor that the engine's threads keep busy, would cost more.
 */
final class BatchAssembly implements Executor, AutoCloseable {
    private final Optional<ExecutorService> thread;

    private BatchAssembly(Optional<ExecutorService> thread) {
        this.thread = thread;
    }

    static BatchAssembly of(TrainingPlan plan) {
        boolean slow = plan.regularization().augmentation().isPresent();
        return new BatchAssembly(
                slow ? Optional.of(Executors.newSingleThreadExecutor(BatchAssembly::daemon)) : Optional.empty());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "batch-assembly");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        thread.<Executor>map(own -> own).orElse(Runnable::run).execute(work);
    }

    @Override
    public void close() {
        thread.ifPresent(ExecutorService::shutdownNow);
    }
}
