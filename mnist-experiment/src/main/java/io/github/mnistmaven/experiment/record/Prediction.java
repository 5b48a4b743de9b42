package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.picture.Picture;

/**
 * What the model said of one test image.
 *
 * @param index the image's place in the test set, from 0
 * @param label the label of its true class
 * @param predicted the label of the class with the highest probability
 * @param probability the probability of the predicted class, 0 to 1
 * @param labelProbability the probability of the true class, 0 to 1
 * @param picture the image
 */
public record Prediction(
        int index, int label, int predicted, double probability, double labelProbability, Picture picture) {}
