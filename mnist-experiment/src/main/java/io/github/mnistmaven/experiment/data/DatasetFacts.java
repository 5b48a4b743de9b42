package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.model.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a plan has to know of a data set, without its images.
 *
 * @param source the data set as the experiment names it
 * @param image the shape of one image
 * @param classes the names of the classes, in the order of their labels
 * @param trainingImages images of the training set
 * @param testImages images of the test set
 */
public record DatasetFacts(String source, Shape image, List<String> classes, int trainingImages, int testImages) {

    /** MNIST, known without reading it: planning needs no download. */
    public static final DatasetFacts MNIST =
            new DatasetFacts("mnist", Shape.image(28, 28, 1), digits(10), 60_000, 10_000);

    public DatasetFacts {
        classes = List.copyOf(classes);
    }

    /** Classes named by their labels, {@code 0} to {@code count - 1}. */
    public static List<String> digits(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }
}
