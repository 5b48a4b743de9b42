package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.Check;
import java.util.List;
import java.util.Optional;

/**
 * A model that was tested, whether it was trained here or not: what a {@link RunRecord} and an {@link EvaluationRecord}
 * have in common. Two of them on the same images can be compared.
 */
public sealed interface Tested extends Recorded permits RunRecord, EvaluationRecord {

    /** The name of the run or evaluation. */
    String name();

    /** SHA-256 over the data, in hexadecimal. */
    String dataFingerprint();

    /** What it was tested on. */
    TestData tested();

    /** What was measured on the test images. */
    Scores scores();

    /** The limits that it is held against. */
    Check check();

    /** The number of the model's parameters. */
    long parameters();

    /** Counts of test images: a row a true class, a column a predicted class. */
    List<List<Integer>> confusionMatrix();

    /** What the model says of every test image. */
    Answers answers();

    /** How far the probabilities of these answers can be believed. */
    Calibration calibration();

    /** How sure the model is of each of its answers; empty if it was not recorded. */
    Optional<Confidences> confidences();

    /** Some test images of every class, with what the model says of them. */
    List<Prediction> samples();

    /** Misclassified test images, the most confident mistake first. */
    List<Prediction> mistakes();

    /** Whether the test accuracy is an estimate: no choice was made by it, as far as anybody knows. */
    boolean fair();

    /** The same under another name, where two have the same. */
    Tested called(String other);
}
