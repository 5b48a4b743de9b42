package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.trainer.engine.Batch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * One epoch's batches in order, the last one smaller if the images don't divide. As many are prepared at a time as the
 * assembly likes; what is in them depends neither on that nor on its threads.
 */
final class Batches implements Iterator<Batch> {
    private final Subset images;
    private final int epoch;
    private final BatchMaker maker;
    private final BatchAssembly assembly;
    private final Queue<Batch> prepared = new ArrayDeque<>();
    private int begun;

    /**
     * @param images the epoch's images in the order they are trained in
     * @param epoch the epoch, from 1
     * @param maker makes batches
     * @param assembly has them made
     */
    Batches(Subset images, int epoch, BatchMaker maker, BatchAssembly assembly) {
        this.images = images;
        this.epoch = epoch;
        this.maker = maker;
        this.assembly = assembly;
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
        if (prepared.isEmpty()) {
            prepared.addAll(assembly.all(begin()));
        }
        return prepared.remove();
    }

    private List<Supplier<Batch>> begin() {
        List<Supplier<Batch>> batches = new ArrayList<>();
        while (batches.size() < assembly.count() && begun < images.count()) {
            int number = begun / maker.batchSize();
            begun = Math.min(images.count(), begun + maker.batchSize());
            batches.add(() -> maker.batch(images, epoch, number));
        }
        return batches;
    }
}
