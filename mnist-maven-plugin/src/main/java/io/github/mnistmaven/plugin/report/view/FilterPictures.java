package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The filters of the first layer with a kernel, drawn.
 *
 * @param caption what they are and what their colours mean
 * @param pictures a picture per filter
 */
public record FilterPictures(String caption, List<Drawing> pictures) {
    private static final int SHADES = 7;
    private static final int LARGEST_WEIGHT = 127;

    /** A channel of a colour whose weight is 0. */
    private static final int GRAY = 128;

    private static final String ONE_CHANNEL = ", on the first channel: orange is above 0, blue below, the strongest ";
    private static final String COLOUR =
            ", on red, green and blue: each is brighter than gray where the weight is above 0, darker below, the strongest ";

    /** Blue, the paper's grey and orange: told apart by those who see no red or no green. */
    private static final int[][] ENDS = {{0x1a, 0x63, 0xa5}, {0xf4, 0xf2, 0xee}, {0xb0, 0x4a, 0x0a}};

    private static final byte[] PALETTE = palette();

    /** A filter as a data URI, and in words. */
    public record Drawing(String image, String alternative) {}

    /**
     * Draws filters.
     *
     * @param total how many the layer has, of which these are the first
     */
    static FilterPictures of(Filters filters, int total) {
        byte[] weights = filters.decodedWeights();
        int size = filters.size().size();
        return new FilterPictures(
                (filters.count() < total ? "The first " + filters.count() + " of " + total : filters.count())
                        + " filters of " + filters.layer() + ", " + filters.height() + " by " + filters.width()
                        + (filters.channels() == 1 ? ONE_CHANNEL : COLOUR)
                        + Format.fixed(filters.scale(), 3) + ".",
                IntStream.range(0, filters.count())
                        .mapToObj(filter -> new Drawing(
                                picture(filters.size(), Arrays.copyOfRange(weights, filter * size, (filter + 1) * size))
                                        .dataUri(),
                                "Filter " + (filter + 1) + " of the layer"))
                        .toList());
    }

    private static Picture picture(Shape size, byte[] weights) {
        byte[] colours = new byte[weights.length];
        boolean isColour = size.channels() > 1;
        for (int i = 0; i < weights.length; i++) {
            colours[i] = isColour
                    ? (byte) (GRAY + weights[i])
                    : (byte) (SHADES + Math.round((double) SHADES * weights[i] / LARGEST_WEIGHT));
        }
        return isColour ? Picture.plain(size, colours) : Picture.indexed(size.width(), PALETTE, colours);
    }

    /** From the colour of the least weight over that of 0 to that of the greatest. */
    private static byte[] palette() {
        byte[] palette = new byte[3 * (2 * SHADES + 1)];
        for (int shade = -SHADES; shade <= SHADES; shade++) {
            int[] end = ENDS[shade < 0 ? 0 : 2];
            double share = Math.abs(shade) / (double) SHADES;
            for (int channel = 0; channel < 3; channel++) {
                palette[3 * (shade + SHADES) + channel] =
                        (byte) Math.round(ENDS[1][channel] + share * (end[channel] - ENDS[1][channel]));
            }
        }
        return palette;
    }
}
