package io.github.mnistmaven.experiment.data;

import java.io.IOException;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * The label of the first class. Most data count classes from 0, some, as EMNIST's letters, from 1.
 *
 * @param said what the experiment says; empty if it says nothing
 */
record FirstLabel(OptionalInt said) {

    /** The label, 0 to 255. */
    int label() {
        return said.orElse(0);
    }

    /**
     * The number of classes of training images: as many as there are labels from the first to the largest one, whether
     * all of them occur or not.
     *
     * @throws DatasetException if there are labels below the first one, if nobody said which it is and no label is 0,
     *     or if there are not even two classes
     */
    int classes(IdxReader labels) throws IOException {
        BitSet found = new BitSet();
        labels.forEachPart((part, length) -> {
            for (int i = 0; i < length; i++) {
                found.set(Byte.toUnsignedInt(part[i]));
            }
        });
        int smallest = found.nextSetBit(0);
        int largest = found.length() - 1;
        if (said.isEmpty() && smallest > 0) {
            throw labels.problem("labels are " + smallest + " to " + largest + ", none is 0; if classes count from "
                    + smallest + ", say first_label: " + smallest + ", as in dataset: {idx: {path: DIR, first_label: "
                    + smallest + "}}; if they count from 0 and the first has no images, first_label: 0");
        }
        if (smallest < label()) {
            throw labels.problem("expected labels from " + label() + " on, as first_label says, found " + smallest
                    + "; correct first_label or leave it out");
        }
        if (largest == label()) {
            throw labels.problem(
                    "expected labels of at least 2 classes, found only " + largest + "; give images of another class");
        }
        return largest - label() + 1;
    }

    /**
     * Refuses test images of a class that the training set does not have.
     *
     * @param classes the number of classes
     */
    void check(IdxReader testLabels, int classes) throws IOException {
        int last = label() + classes - 1;
        long[] image = {0};
        testLabels.forEachPart((part, length) -> {
            for (int i = 0; i < length; i++, image[0]++) {
                int label = Byte.toUnsignedInt(part[i]);
                if (label < label() || label > last) {
                    throw testLabels.problem("expected labels " + label() + " to " + last
                            + ", as in the training set, found " + label + " at image " + image[0]
                            + "; take both files from the same data set");
                }
            }
        });
    }

    /** The classes of labels, which are unsigned bytes: the first one is 0. */
    int[] toClasses(byte[] labels) {
        int[] classes = new int[labels.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Byte.toUnsignedInt(labels[i]) - label();
        }
        return classes;
    }
}
