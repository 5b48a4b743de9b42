package io.github.mnistmaven.model.network;

import java.util.List;

/**
 * What becomes of a pixel, from 0 to 255, before the first layer sees it: {@code pixel * scale + offset}. Pixels of one
 * channel are drawings as MNIST's are, 0 for paper and 255 for ink.
 *
 * @param scale finite, not 0; one number for all channels, or one for each
 * @param offset finite; as many as there are scales
 */
public record Preprocessing(List<Double> scale, List<Double> offset) {
    /** Values from 0 to 1. */
    public static final Preprocessing UNIT = new Preprocessing(1 / 255.0, 0);

    private static final double WHITE = 255;

    public Preprocessing {
        scale = List.copyOf(scale);
        offset = List.copyOf(offset);
        boolean isSound = !scale.isEmpty()
                && scale.size() == offset.size()
                && scale.stream().allMatch(factor -> Double.isFinite(factor) && factor != 0)
                && offset.stream().allMatch(Double::isFinite);
        if (!isSound) {
            throw new IllegalArgumentException("pixels can't be scaled by " + scale + " and moved by " + offset);
        }
    }

    /** The same for all channels. */
    public Preprocessing(double scale, double offset) {
        this(List.of(scale), List.of(offset));
    }

    /** Whether it is for images of {@code shape}: the same for all channels, or for as many as they have. */
    public boolean fits(Shape shape) {
        return treatsChannelsAlike() || scale.size() == shape.channels();
    }

    /** Whether all channels are treated alike. */
    public boolean treatsChannelsAlike() {
        return scale.size() == 1;
    }

    /** What values from 0 to 1, not pixels, are multiplied by. */
    public List<Double> scaleOfValues() {
        return scale.stream().map(factor -> WHITE * factor).toList();
    }

    /**
     * Turns values from 0 to 1 into what the first layer takes.
     *
     * @param values one image after the other, the channels of a pixel side by side; changed from {@code from} to
     *     before {@code end}
     */
    public void apply(float[] values, int from, int end) {
        if (equals(UNIT)) {
            return;
        }
        int channels = scale.size();
        for (int channel = 0; channel < channels; channel++) {
            double factor = WHITE * scale.get(channel);
            double added = offset.get(channel);
            for (int i = from + channel; i < end; i += channels) {
                values[i] = (float) (values[i] * factor + added);
            }
        }
    }

    /** In words: {@code pixels times 0.00392 plus 0.0}, with a list of numbers where channels differ. */
    public String inWords() {
        return "pixels times " + text(scale) + " plus " + text(offset);
    }

    /** A number, or a list of them in brackets. */
    public static String text(List<Double> numbers) {
        return numbers.size() == 1 ? String.valueOf(numbers.get(0)) : numbers.toString();
    }
}
