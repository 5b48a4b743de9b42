package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Optional;

/** Turns the bytes of a training image into what the network sees. Implementations are thread-safe. */
@FunctionalInterface
public interface ImageTransform {

    /**
     * What is done to each image that is trained on: augmentation, or, if {@code settings} are empty, scaling alone.
     *
     * @param image height, width and channels of the images
     */
    static ImageTransform of(Optional<Augmentation> settings, Shape image, Randomness randomness) {
        return settings.<ImageTransform>map(augmentation -> new Augmenter(augmentation, image, randomness))
                .orElseGet(() -> scale(image.size()));
    }

    /** Scales to 0 to 1 and changes nothing else. */
    static ImageTransform scale(int size) {
        ScaledBytes scaled = new ScaledBytes();
        return (pixels, offset, epoch, sample, out, outOffset) -> {
            for (int i = 0; i < size; i++) {
                out[outOffset + i] = scaled.of(pixels[offset + i]);
            }
        };
    }

    /**
     * Writes one image.
     *
     * @param pixels holds the image from {@code offset} on, row by row, 0 to 255 as unsigned bytes
     * @param epoch the epoch, from 1
     * @param sample the image's index in the whole training set
     * @param out receives the image from {@code outOffset} on, 0 to 1
     */
    void apply(byte[] pixels, int offset, int epoch, int sample, float[] out, int outOffset);
}
