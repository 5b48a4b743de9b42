package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Where batches are prepared. Augmented ones between two steps, many at a time, on as many threads as the engine has:
 * beside a step, they would take a processor from one of the engine's threads, and all others would wait for it. Images
 * as they are take so little time that waking another thread would cost more.
 */
final class BatchAssembly implements AutoCloseable {
    /** Values prepared at a time: 4 MB, so that threads have milliseconds of work and batches stay in the caches. */
    private static final int VALUES = 1 << 20;

    private final int count;
    private final Executor executor;
    private final Runnable shutdown;

    private BatchAssembly(int count, Executor executor, Runnable shutdown) {
        this.count = count;
        this.executor = executor;
        this.shutdown = shutdown;
    }

    /**
     * The better of the two for the images of {@code plan}.
     *
     * @param threads how many the engine has
     */
    static BatchAssembly of(TrainingPlan plan, int threads) {
        if (plan.regularization().augmentation().isEmpty()) {
            return new BatchAssembly(1, Runnable::run, () -> {});
        }
        long values = (long) plan.fullBatch() * plan.data().image().size();
        return onThreads(threads, (int) Math.max(threads, VALUES / values));
    }

    /** An assembly that prepares {@code count} batches at a time. */
    static BatchAssembly onThreads(int threads, int count) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, BatchAssembly::daemon);
        return new BatchAssembly(count, pool, pool::shutdownNow);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "batch-assembly");
        thread.setDaemon(true);
        return thread;
    }

    /** How many batches are best prepared at a time. */
    int count() {
        return count;
    }

    /** Does all of {@code work}, which may be on several threads; the results are in its order. */
    <T> List<T> all(List<Supplier<T>> work) {
        List<CompletableFuture<T>> begun = new ArrayList<>();
        for (Supplier<T> one : work) {
            begun.add(CompletableFuture.supplyAsync(one, executor));
        }
        return begun.stream().map(BatchAssembly::await).toList();
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        shutdown.run();
    }
}
