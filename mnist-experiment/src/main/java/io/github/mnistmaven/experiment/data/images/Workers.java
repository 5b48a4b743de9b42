package io.github.mnistmaven.experiment.data.images;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing with each of many pictures on all processors, and hands over what comes of it in their order. */
final class Workers {
    private static final int MOST_THREADS = 16;

    /** Results that may wait for their turn, for each thread. */
    private static final int AHEAD = 16;

    private Workers() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Work<A, B> {
        B apply(A item) throws IOException, InterruptedException;
    }

    /** Who gets what comes of it. */
    @FunctionalInterface
    interface Receiver<B> {
        void accept(B result) throws IOException;
    }

    /**
     * Works through {@code items}.
     *
     * @param receiver called on this thread
     * @throws IOException whatever the work or the receiver threw first; the rest is left undone
     */
    static <A, B> void each(List<A> items, Work<A, B> work, Receiver<B> receiver) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads, Workers::thread);
        try {
            Deque<Future<B>> running = new ArrayDeque<>();
            Iterator<A> next = items.iterator();
            while (next.hasNext() || !running.isEmpty()) {
                while (next.hasNext() && running.size() < threads * AHEAD) {
                    A item = next.next();
                    running.add(executor.submit((Callable<B>) () -> work.apply(item)));
                }
                receiver.accept(result(running.remove()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mnist-pictures");
        thread.setDaemon(true);
        return thread;
    }

    private static <B> B result(Future<B> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while pictures were read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
