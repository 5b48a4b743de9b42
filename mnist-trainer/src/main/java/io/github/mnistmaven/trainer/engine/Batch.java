package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Target;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Images for one step. The arrays are shared, not copied: nobody writes to them.
 *
 * @param epoch the epoch, from 1
 * @param samples the images' indices in the whole training set; with the epoch, the key of their dropout masks
 * @param images the images' values, one image after the other, each row by row, 0 to 1 unless augmentation says
 *     otherwise
 * @param targets what the network should answer of each image
 */
public record Batch(int epoch, int[] samples, float[] images, List<Target> targets) {

    public Batch {
        targets = List.copyOf(targets);
        if (samples.length != targets.size() || targets.isEmpty() || images.length % targets.size() != 0) {
            throw new IllegalArgumentException(samples.length + " samples, " + targets.size() + " targets and "
                    + images.length + " values are not a batch");
        }
    }

    /**
     * Images of one class each, which count alike.
     *
     * @param labels one label per image, from 0
     */
    public Batch(int epoch, int[] samples, float[] images, int[] labels) {
        this(epoch, samples, images, IntStream.of(labels).mapToObj(Target::of).toList());
    }

    /** The number of images. */
    public int count() {
        return samples.length;
    }
}
