package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Preprocessing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some images of a set. The arrays are shared, not copied: nobody writes to them.
 *
 * @param images the whole set
 * @param indices which of its images, in which order
 * @param preprocessing what becomes of their pixels before the network sees them
 */
record Subset(Images images, int[] indices, Preprocessing preprocessing) {

    /** Images whose pixels are scaled. */
    Subset(Images images, int[] indices) {
        this(images, indices, Preprocessing.UNIT);
    }

    static Subset all(Images images) {
        return new Subset(images, IntStream.range(0, images.count()).toArray());
    }

    /** The same images, of whose pixels {@code other} becomes. */
    Subset with(Preprocessing other) {
        return new Subset(images, indices, other);
    }

    /** The same images in another order. */
    Subset inOrder(int[] order) {
        return new Subset(images, order, preprocessing);
    }

    int count() {
        return indices.length;
    }

    /** The part from {@code from} on, at most {@code size} images. */
    Subset part(int from, int size) {
        return inOrder(Arrays.copyOfRange(indices, from, Math.min(count(), from + size)));
    }

    /** How many there are of each class. */
    List<Integer> counts(int classes) {
        int[] counts = new int[classes];
        for (int index : indices) {
            counts[images.labels()[index]]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    int[] labels() {
        int[] labels = new int[count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = images.labels()[indices[i]];
        }
        return labels;
    }
}
