package io.github.mnistmaven.experiment.record;

/**
 * What the model said of one test image.
 *
 * @param index the image's place in the test set, from 0
 * @param label the label of its true class
 * @param predicted the label of the class with the highest probability
 * @param probability the probability of the predicted class, 0 to 1
 * @param labelProbability the probability of the true class, 0 to 1
 * @param pixels the image, row by row, a byte a value, {@link PackBits} in Base64
 */
public record Prediction(
        int index, int label, int predicted, double probability, double labelProbability, String pixels) {

    /**
     * The image's values, 0 (background) to 255, row by row.
     *
     * @param length how many there are
     * @throws IllegalArgumentException if there are others
     */
    public byte[] decodedPixels(int length) {
        return PackBits.fromBase64(pixels, length);
    }
}
