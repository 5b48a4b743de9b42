package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a plan has to know of a data set, without its images.
 *
 * @param image the shape of one image: height, width and channels
 * @param classes the names of the classes, in the order of their labels
 * @param trainingImages images of the training set
 * @param validationImages images of a validation set of its own; 0 if there is none
 * @param testImages images of the test set
 * @param groups which of the training images must not be parted; empty if any may
 * @param remarks what somebody should know of these data, each a text for people
 */
public record DatasetFacts(
        Shape image,
        List<String> classes,
        int trainingImages,
        int validationImages,
        int testImages,
        Optional<Groups> groups,
        List<String> remarks) {

    /** The most classes: as many as pages, records and engines are tested with. */
    public static final int MOST_CLASSES = 1000;

    /**
     * The most files that a data set consists of: more than anybody trains on, and few enough to be listed in memory.
     */
    public static final int MOST_FILES = 1_000_000;

    /** Of the name of a class, in characters: as long as the name of a directory. */
    public static final int LONGEST_CLASS_NAME = 255;

    /** MNIST, known without reading it: planning needs no download. */
    public static final DatasetFacts MNIST = new DatasetFacts(Shape.image(28, 28, 1), numbered(10), 60_000, 0, 10_000);

    public DatasetFacts {
        classes = List.copyOf(classes);
        remarks = List.copyOf(remarks);
    }

    /** What is known of data of which there is nothing to remark. */
    public DatasetFacts(Shape image, List<String> classes, int trainingImages, int validationImages, int testImages) {
        this(image, classes, trainingImages, validationImages, testImages, Optional.empty(), List.of());
    }

    /** Names of {@code count} classes that have none but their labels, from 0 on. */
    public static List<String> numbered(int count) {
        return numbered(0, count);
    }

    /** Names of {@code count} classes that have none but their labels, from {@code first} on. */
    public static List<String> numbered(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(String::valueOf).toList();
    }

    /** How many images there are in all sets together. */
    public long images() {
        return (long) trainingImages + validationImages + testImages;
    }
}
