package io.github.mnistmaven.experiment.data;

import java.io.IOException;
import java.util.Optional;

/**
 * Labelled images to train, validate and test on. {@link Datasets} opens those of every kind.
 *
 * <p>Nothing is trusted: whatever is missing, damaged or contradictory is a {@link DatasetException}, thrown by the
 * method that finds it.
 */
public interface Dataset {

    /**
     * What is known of the data without reading the images.
     *
     * @throws IOException if the data can't be read or contradict each other
     */
    DatasetFacts facts() throws IOException;

    /**
     * Looks for damage, as far as that takes no longer than planning may: whatever it finds is a
     * {@link DatasetException}.
     *
     * @throws IOException if the data can't be read
     */
    default void check() throws IOException {
        fingerprint();
    }

    /**
     * Makes ready what takes long: what is asked afterwards is answered at once, and whatever is wrong with an image is
     * told here.
     *
     * @param progress hears how far it is
     * @throws IOException if the data can't be read
     */
    default void prepare(Progress progress) throws IOException {
        fingerprint();
    }

    /** What lies among the files but is not learnt from, as far as that is known. */
    default Omissions omissions() {
        return Omissions.NONE;
    }

    /**
     * SHA-256 over the data, in hexadecimal: equal for equal images with equal labels of equal classes, however they
     * are stored.
     *
     * @throws IOException if the data can't be read
     */
    String fingerprint() throws IOException;

    /**
     * Reads the training set.
     *
     * @throws IOException if it can't be read
     */
    Images training() throws IOException;

    /**
     * Reads the validation set; empty if the data set has none of its own, so that one is held out of the training set.
     *
     * @throws IOException if it can't be read
     */
    Optional<Images> validation() throws IOException;

    /**
     * Reads the test set.
     *
     * @throws IOException if it can't be read
     */
    Images test() throws IOException;

    /**
     * The bytes of memory that all of its sets take together once they are read.
     *
     * @throws IOException if it can't be told
     */
    default long memory() throws IOException {
        DatasetFacts facts = facts();
        return facts.images() * (facts.image().values() + Byte.BYTES);
    }
}
