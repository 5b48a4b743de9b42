package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.trainer.augment.ImageTransform;
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
    private final int batchSize;
    private final ImageTransform transform;
    private final BatchAssembly assembly;
    private final Queue<Batch> prepared = new ArrayDeque<>();
    private int begun;

    /**
     * @param images the epoch's images in the order they are trained in
     * @param epoch the epoch, from 1
     * @param assembly prepares batches
     */
    Batches(Subset images, int epoch, int batchSize, ImageTransform transform, BatchAssembly assembly) {
        this.images = images;
        this.epoch = epoch;
        this.batchSize = batchSize;
        this.transform = transform;
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
            Subset part = images.part(begun, batchSize);
            begun += part.count();
            batches.add(() -> assemble(part));
        }
        return batches;
    }

    private Batch assemble(Subset part) {
        Images set = part.images();
        int size = set.shape().size();
        float[] values = new float[part.count() * size];
        byte[] pixels = new byte[size];
        for (int i = 0; i < part.count(); i++) {
            int sample = part.indices()[i];
            set.read(sample, pixels, 0);
            transform.apply(pixels, 0, epoch, sample, values, i * size);
        }
        return new Batch(epoch, part.indices(), values, part.labels());
    }
}
