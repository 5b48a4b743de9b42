package io.github.mnistmaven.bench.contender;

import java.util.List;

/**
 * One process of one contender.
 *
 * @param versions the library and what it runs on
 * @param threads the threads that it computes with
 * @param readySeconds from the process's start until data are read and the network stands
 * @param images the images of an epoch: the job's, or fewer for a slow contender
 * @param epochSeconds the seconds of each epoch
 * @param testAccuracy share of the test images classified right in the end, 0 to 1: a check that it did learn
 * @param peakMemoryBytes the largest resident memory of the process; 0 where nobody knows
 * @param processSeconds from the start to the end of the process that a user starts
 * @param operationsPerImage what a step of training computes for an image, see
 *     {@link io.github.mnistmaven.bench.job.Operations}; 0 if it has no plan that tells
 */
public record Measurement(
        String versions,
        int threads,
        double readySeconds,
        int images,
        List<Double> epochSeconds,
        double testAccuracy,
        long peakMemoryBytes,
        double processSeconds,
        long operationsPerImage) {

    public Measurement {
        epochSeconds = List.copyOf(epochSeconds);
    }
}
