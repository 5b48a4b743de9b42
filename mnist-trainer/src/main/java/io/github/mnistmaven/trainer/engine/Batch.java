package io.github.mnistmaven.trainer.engine;

/**
 * Images for one step. The arrays are shared, not copied: nobody writes to them.
 *
 * @param epoch the epoch, from 1
 * @param samples the images' indices in the whole training set; with the epoch, the key of their dropout masks
 * @param images the images' values, one image after the other, each row by row, 0 to 1 unless augmentation says
 *     otherwise
 * @param labels one label per image, from 0
 */
public record Batch(int epoch, int[] samples, float[] images, int[] labels) {

    public Batch {
        if (samples.length != labels.length || labels.length == 0 || images.length % labels.length != 0) {
            throw new IllegalArgumentException(samples.length + " samples, " + labels.length + " labels and "
                    + images.length + " values are not a batch");
        }
    }

    /** The number of images. */
    public int count() {
        return labels.length;
    }
}
