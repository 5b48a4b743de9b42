package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.Shape;
import java.util.List;
import java.util.OptionalInt;

/**
 * The data of a run, found and counted.
 *
 * @param source the data set as the experiment names it: {@code mnist}, or a directory
 * @param location the jar or directory that holds the IDX files, an absolute path; empty until a goal trains
 * @param fingerprint SHA-256 over the data, in hexadecimal; empty until a goal trains
 * @param image the shape of one image
 * @param classes the names of the classes, in the order of their labels
 * @param trainingImages images trained on
 * @param validationImages images validated on
 * @param validatesOnTest whether these are the test images; they are held out of the training set otherwise
 * @param testImages images of the test set
 * @param limit the number of images of the training set that are used at all; empty for all
 */
public record DataPlan(
        String source,
        String location,
        String fingerprint,
        Shape image,
        List<String> classes,
        int trainingImages,
        int validationImages,
        boolean validatesOnTest,
        int testImages,
        OptionalInt limit) {

    public DataPlan {
        classes = List.copyOf(classes);
    }

    /** The number of images held out of the training set. */
    public int heldOut() {
        return validatesOnTest ? 0 : validationImages;
    }

    /** The same data, found at {@code newLocation} with {@code newFingerprint}. */
    public DataPlan at(String newLocation, String newFingerprint) {
        return new DataPlan(
                source,
                newLocation,
                newFingerprint,
                image,
                classes,
                trainingImages,
                validationImages,
                validatesOnTest,
                testImages,
                limit);
    }
}
