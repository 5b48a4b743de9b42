package io.github.mnistmaven.experiment.model;

import java.util.Optional;

/**
 * How a model's threshold of confidence is chosen, by what it does on validation images: either is given.
 *
 * @param coverage the share of images, above 0 and up to 1, that the model answers by itself at least
 * @param accuracy the share of these that is right at least, 0 to 1; as many images as possible are answered then
 */
public record Selective(Optional<Double> coverage, Optional<Double> accuracy) {
    public static final Selective DEFAULT = new Selective(Optional.of(0.95), Optional.empty());
}
