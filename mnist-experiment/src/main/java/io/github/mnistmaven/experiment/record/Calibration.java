package io.github.mnistmaven.experiment.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the model's probabilities can be believed: of the test images that it classifies with a probability of about
 * 0.8, four in five should be right. This is the data of a reliability diagram.
 *
 * @param bins the test images by the probability of their predicted class, {@link #BINS} bins of equal width from 0 to
 *     1: bin {@code i} has those above {@code i / BINS} and up to {@code (i + 1) / BINS}, the first also those at 0
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo, Pleiss, Sun and Weinberger: On Calibration of
 *     Modern Neural Networks, 2017</a>
 */
public record Calibration(List<Bin> bins) {
    public static final int BINS = 15;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Some of the test images.
     *
     * @param count how many they are
     * @param confidence the mean probability of their predicted classes, 0 to 1; 0 if there are none
     * @param accuracy the share of them that is classified right, 0 to 1; 0 if there are none
     */
    public record Bin(int count, double confidence, double accuracy) {}

    /**
     * Sorts images into bins.
     *
     * @param probabilities of each image's predicted class, 0 to 1 but for rounding
     * @param right whether that is the true class
     */
    public static Calibration of(float[] probabilities, boolean[] right) {
        int[] counts = new int[BINS];
        int[] correct = new int[BINS];
        double[] sums = new double[BINS];
        for (int image = 0; image < probabilities.length; image++) {
            double probability = Math.min(1, probabilities[image]);
            int bin = bin(probability);
            counts[bin]++;
            correct[bin] += right[image] ? 1 : 0;
            sums[bin] += probability;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int count = Math.max(1, counts[bin]);
            bins.add(new Bin(counts[bin], sums[bin] / count, (double) correct[bin] / count));
        }
        return new Calibration(bins);
    }

    private static int bin(double probability) {
        return IntStream.range(0, BINS - 1)
                .filter(bin -> probability <= (bin + 1) / (double) BINS)
                .findFirst()
                .orElse(BINS - 1);
    }

    /** The number of images. */
    public int images() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /** The expected calibration error: by how much confidence and accuracy differ, averaged over the images; 0 to 1. */
    public double expectedError() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.count() * Math.abs(bin.accuracy() - bin.confidence());
        }
        return sum / Math.max(1, images());
    }
}
