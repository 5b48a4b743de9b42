package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.engine.Batch;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * One epoch's batches in order, the last one smaller if the images don't divide. A few are prepared ahead, on
 * another thread if the executor has one; what is in them does not depend on it.
 */
final class Batches implements Iterator<Batch> {
    private static final int AHEAD = 4;

    private final Subset images;
    private final int epoch;
    private final int batchSize;
    private final ImageTransform transform;
    private final Executor executor;
    private final Queue<CompletableFuture<Batch>> prepared = new ArrayDeque<>();
    private int begun;

    /**
     * @param images the epoch's images in the order they are trained in
     * @param epoch the epoch, from 1
     * @param executor prepares batches
     */
    Batches(Subset images, int epoch, int batchSize, ImageTransform transform, Executor executor) {
        this.images = images;
        this.epoch = epoch;
        this.batchSize = batchSize;
        this.transform = transform;
        this.executor = executor;
    }

    @Override
    public boolean hasNext() {
        return !prepared.isEmpty() || begun < images.count();
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (prepared.size() < AHEAD && begun < images.count()) {
            Subset part = images.part(begun, batchSize);
            begun += part.count();
            prepared.add(CompletableFuture.supplyAsync(() -> assemble(part), executor));
        }
        return await(prepared.remove());
    }

    private Batch assemble(Subset part) {
        Images set = part.images();
        int size = set.shape().size();
        float[] values = new float[part.count() * size];
        for (int i = 0; i < part.count(); i++) {
            int sample = part.indices()[i];
            transform.apply(set.pixels(), set.offset(sample), epoch, sample, values, i * size);
        }
        return new Batch(epoch, part.indices(), values, part.labels());
    }

    private static Batch await(CompletableFuture<Batch> batch) {
        try {
            return batch.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
