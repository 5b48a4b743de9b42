package io.github.mnistmaven.experiment.record;

/**
 * A clean pass over a set of images: no dropout, no augmentation.
 *
 * @param loss mean categorical cross-entropy in nats
 * @param accuracy share of images classified right, 0 to 1
 */
public record Scores(double loss, double accuracy) {}
