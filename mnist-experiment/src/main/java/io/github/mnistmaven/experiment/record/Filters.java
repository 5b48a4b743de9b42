package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.plan.KerasShape;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.model.network.Shape;
import java.util.Base64;

/**
 * What the first layer with a kernel looks for in the image: a convolution's filters, or the weights of a dense layer's
 * units, each as an image.
 *
 * @param layer the planned layer's name
 * @param height of one filter; for a dense layer, the image's
 * @param width likewise
 * @param channels 3 for red, green and blue; 1 for the first channel of any other image
 * @param count how many filters there are here, the layer's first ones
 * @param scale the largest absolute value among their weights, at least 0
 * @param weights filter by filter, row by row, the channels of a pixel side by side; a signed byte per weight in units
 *     of {@code scale / 127}, Base64
 */
public record Filters(String layer, int height, int width, int channels, int count, double scale, String weights) {
    /** The most filters that there are here. */
    public static final int MOST = 64;

    private static final int LARGEST_BYTE = 127;

    /**
     * Rounds weights to bytes.
     *
     * @param size height, width and channels of a filter
     * @param weights filter by filter, row by row, the channels of a pixel side by side
     */
    public static Filters of(String layer, Shape size, float[] weights) {
        float scale = 0;
        for (float weight : weights) {
            scale = Math.max(scale, Math.abs(weight));
        }
        byte[] rounded = new byte[weights.length];
        for (int i = 0; i < weights.length && scale > 0; i++) {
            rounded[i] = (byte) Math.round(LARGEST_BYTE * (double) weights[i] / scale);
        }
        String text = Base64.getEncoder().encodeToString(rounded);
        int count = weights.length / size.size();
        return new Filters(layer, size.height(), size.width(), size.channels(), count, scale, text);
    }

    /** Height, width and channels of one filter. */
    public Shape size() {
        return Shape.image(height, width, channels);
    }

    /** How many filters see a channel in {@code layer}, of which a record has the first; 0 without a kernel. */
    public static int total(PlannedLayer layer) {
        return layer.kernel().map(kernel -> KerasShape.of(kernel).outputs()).orElse(0);
    }

    /**
     * The weights, filter by filter, row by row, the channels of a pixel side by side, a signed byte per weight in
     * units of {@code scale / 127}.
     */
    public byte[] decodedWeights() {
        return Base64.getDecoder().decode(weights);
    }
}
