package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mnistmaven.model.network.Keyword;
import java.util.List;
import java.util.Optional;

/**
 * How each training image is varied anew in each epoch. First it is looked up at other places, all changes of place at
 * once, of which flip and crop come first; then its values are changed: brightness, contrast, saturation, hue, noise,
 * erasing. Values are 0 (background) to 1 and stay within.
 *
 * @param rotation degrees counter-clockwise, as in Keras' RandomRotation, whose unit is a full turn
 * @param shift pixels, drawn apart for right and down
 * @param zoom how much more of the scene is in sight, above -1, as in Keras' RandomZoom: things become 1 / (1 + zoom)
 *     as large
 * @param shear pixels to the right per pixel downwards, about the centre; Keras' RandomShear is about the first pixel,
 *     and so moves the image, too
 * @param flip along which axes an image is mirrored, half of the images along each; empty for none
 * @param crop cutting out of a padded image; empty for none
 * @param elastic elastic distortion; empty for none
 * @param randomErasing a rectangle painted over; empty for none
 * @param brightness what is added to all values
 * @param contrast how much farther from its channel's mean each value is, at least -1: {@code (value - mean) * (1 +
 *     contrast) + mean}, as in Keras' RandomContrast
 * @param saturation 0 leaves no colour, 0.5 all as it is, 1 the fullest, as in Keras' RandomSaturation: the saturation
 *     of HSV times {@code saturation / (1 - saturation)}; empty for none. For red, green and blue alone
 * @param hue half turns that the hue of HSV goes on, from -1 to 1, as in Keras' RandomHue. For red, green and blue
 *     alone
 * @param noise Gaussian noise; empty for none
 * @param interpolation how values between pixels are made
 * @param fillMode what lies beyond an image
 * @param fillValue what lies beyond an image with {@link FillMode#CONSTANT}, 0 to 1
 * @param mixup mixing with another image of the batch, after all else; empty for none
 * @param cutmix a rectangle out of another image of the batch, after all else; empty for none. Of a batch either is
 *     done, if there are both, with equal probability
 */
public record Augmentation(
        Amount rotation,
        Amount shift,
        Amount zoom,
        Amount shear,
        Optional<Flip> flip,
        Optional<Crop> crop,
        Optional<Elastic> elastic,
        Optional<RandomErasing> randomErasing,
        Amount brightness,
        Amount contrast,
        Optional<Amount> saturation,
        Amount hue,
        Optional<Noise> noise,
        Interpolation interpolation,
        FillMode fillMode,
        double fillValue,
        Optional<Mixup> mixup,
        Optional<Cutmix> cutmix) {

    /** Changes of place alone, bilinear, with zeros beyond the image. */
    public static Augmentation of(Amount rotation, Amount shift, Amount zoom, Amount shear, Optional<Elastic> elastic) {
        return new Augmentation(
                rotation,
                shift,
                zoom,
                shear,
                Optional.empty(),
                Optional.empty(),
                elastic,
                Optional.empty(),
                Amount.NONE,
                Amount.NONE,
                Optional.empty(),
                Amount.NONE,
                Optional.empty(),
                Interpolation.BILINEAR,
                FillMode.CONSTANT,
                0,
                Optional.empty(),
                Optional.empty());
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

    /** Along which axes images are mirrored, each of them with a probability of 0.5 of its own. */
    public enum Flip implements Keyword {
        HORIZONTAL,
        VERTICAL,
        HORIZONTAL_AND_VERTICAL;

        public boolean isHorizontal() {
            return this != VERTICAL;
        }

        public boolean isVertical() {
            return this != HORIZONTAL;
        }
    }

    /**
     * A random crop: an image is padded on all sides, with what lies beyond it, and as much as it was is cut out
     * anywhere. It moves by whole pixels, so nothing is interpolated.
     *
     * @param padding pixels on each side, at least 1
     * @param probability how often an image is cropped at all, 0 to 1
     */
    public record Crop(int padding, double probability) {}

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

    /**
     * Mixup (Zhang et al., 2018): each image is blended with another one of its batch, and so is its label.
     *
     * @param alpha both parameters of the beta distribution that an image's own share is drawn from, above 0
     */
    public record Mixup(double alpha) {}

    /**
     * CutMix (Yun et al., 2019): a rectangle of each image is that of another one of its batch, and its label is mixed
     * by the rectangle's share of the area.
     *
     * @param alpha both parameters of the beta distribution that the share outside is drawn from, before the rectangle
     *     is cut to whole pixels and at the borders, above 0
     */
    public record Cutmix(double alpha) {}

    /** How a value between pixels is made of those around it. */
    public enum Interpolation implements Keyword {
        NEAREST,
        BILINEAR,
        BICUBIC
    }

    /** What lies beyond an image's border, in Keras' words; of a row {@code a b c d} each. */
    public enum FillMode implements Keyword {
        /** {@code k k k k | a b c d | k k k k}, k being the fill value. */
        CONSTANT,
        /** {@code a a a a | a b c d | d d d d}. */
        NEAREST,
        /** {@code d c b a | a b c d | d c b a}. */
        REFLECT,
        /** {@code a b c d | a b c d | a b c d}. */
        WRAP
    }
}
