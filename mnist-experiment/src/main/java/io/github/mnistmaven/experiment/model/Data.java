package io.github.mnistmaven.experiment.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an experiment learns from.
 *
 * @param dataset where the images come from
 * @param validation which images are validated on
 * @param limit the number of training images used, those held out included; empty for all
 * @param normalization what becomes of pixels
 */
public record Data(DataSource dataset, Validation validation, OptionalInt limit, Normalization normalization) {

    /** Pixels that are scaled. */
    public Data(DataSource dataset, Validation validation, OptionalInt limit) {
        this(dataset, validation, limit, Normalization.SCALE);
    }

    /** Which images are validated on. */
    public sealed interface Validation permits HoldOut, TestSet {}

    /** The test set, as the script does that this project started from: test figures then are no fair ones any more. */
    public record TestSet() implements Validation {}

    /** Images held out of the training set: a count of images, or a fraction of the training set. */
    public record HoldOut(OptionalInt count, Optional<Double> fraction) implements Validation {
        public static HoldOut count(int images) {
            return new HoldOut(OptionalInt.of(images), Optional.empty());
        }

        public static HoldOut fraction(double share) {
            return new HoldOut(OptionalInt.empty(), Optional.of(share));
        }

        /** The number of images held out of {@code trainingImages}, rounded to the nearest. */
        public int of(int trainingImages) {
            return count.orElseGet(() -> (int) Math.round(fraction.orElseThrow() * trainingImages));
        }
    }
}
