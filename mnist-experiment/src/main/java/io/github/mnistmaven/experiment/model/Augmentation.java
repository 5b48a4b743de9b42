package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mnistmaven.model.network.Keyword;
import java.util.List;
import java.util.Optional;

/**
 * How each training image is varied anew in each epoch. First it is looked up at other places, all changes of place at
 * once; then its values are changed: brightness, noise, erasing. Values are 0 (background) to 1 and stay within.
 *
 * @param rotation degrees counter-clockwise, as in Keras' RandomRotation, whose unit is a full turn
 * @param shift pixels, drawn apart for right and down
 * @param zoom how much more of the scene is in sight, above -1, as in Keras' RandomZoom: things become 1 / (1 + zoom)
 *     as large
 * @param shear pixels to the right per pixel downwards, about the centre; Keras' RandomShear is about the first pixel,
 *     and so moves the image, too
 * @param elastic elastic distortion; empty for none
 * @param randomErasing a rectangle painted over; empty for none
 * @param brightness what is added to all values
 * @param noise Gaussian noise; empty for none
 * @param interpolation how values between pixels are made
 */
public record Augmentation(
        Amount rotation,
        Amount shift,
        Amount zoom,
        Amount shear,
        Optional<Elastic> elastic,
        Optional<RandomErasing> randomErasing,
        Amount brightness,
        Optional<Noise> noise,
        Interpolation interpolation) {

    /** Changes of place alone, bilinear. */
    public static Augmentation of(Amount rotation, Amount shift, Amount zoom, Amount shear, Optional<Elastic> elastic) {
        return new Augmentation(
                rotation,
                shift,
                zoom,
                shear,
                elastic,
                Optional.empty(),
                Amount.NONE,
                Optional.empty(),
                Interpolation.BILINEAR);
    }

    /**
     * A random amount.
     *
     * @param range what it is drawn from, uniformly
     * @param probability how often an image is changed at all, 0 to 1
     */
    public record Amount(Range range, double probability) {
        public static final Amount NONE = within(0);

        /** Always up to {@code bound} to either side. */
        public static Amount within(double bound) {
            return new Amount(new Range(-bound, bound), 1);
        }
    }

    /**
     * Numbers from {@code lower} to {@code upper}; {@code [lower, upper]} in JSON.
     *
     * @param lower at most {@code upper}
     */
    public record Range(double lower, double upper) {

        public Range {
            // -0.0 would be another value to record and digest, of the same meaning
            lower += 0.0;
            upper += 0.0;
        }

        @JsonCreator
        static Range of(List<Double> ends) {
            return new Range(ends.get(0), ends.get(1));
        }

        @JsonValue
        List<Double> ends() {
            return List.of(lower, upper);
        }

        /** The same numbers with the opposite sign. */
        public Range negated() {
            return new Range(-upper, -lower);
        }

        /** The largest of its numbers, whatever their sign. */
        public double largest() {
            return Math.max(Math.abs(lower), Math.abs(upper));
        }
    }

    /**
     * Elastic distortion (Simard, Steinkraus and Platt, 2003): a random displacement of each pixel, smoothed by a
     * Gaussian.
     *
     * @param alpha the scale of the displacements, in pixels, at least 0
     * @param sigma the standard deviation of the Gaussian, in pixels, above 0
     * @param probability how often an image is distorted at all, 0 to 1
     */
    public record Elastic(double alpha, double sigma, double probability) {}

    /**
     * Random erasing (Zhong et al., 2017): a rectangle of random size, shape and place is painted over.
     *
     * @param scale the rectangle's share of the image's area, from above 0 to 1, drawn uniformly
     * @param aspectRatio the largest ratio of its sides, at least 1; the logarithm of height by width is drawn
     *     uniformly
     * @param fillValue what it is painted with, 0 to 1
     * @param probability how often an image is erased from at all, 0 to 1
     */
    public record RandomErasing(Range scale, double aspectRatio, double fillValue, double probability) {}

    /**
     * Gaussian noise on every value.
     *
     * @param stddev its standard deviation, above 0, where values are 0 to 1
     * @param probability how often an image gets noise at all, 0 to 1
     */
    public record Noise(double stddev, double probability) {}

    /** How a value between pixels is made of those around it. */
    public enum Interpolation implements Keyword {
        NEAREST,
        BILINEAR,
        BICUBIC
    }
}
