package io.github.mnistmaven.model.network;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the images that a network was trained on look like, to tell pictures that look otherwise. All figures are of the
 * mean over channels of pixels from 0 to 1.
 *
 * @param brightness the mean of an image's pixels
 * @param border the mean of the pixels at an image's border, one pixel wide
 * @param row where the centre of an image's brightness lies, from 0 at the top to 1 at the bottom
 * @param column likewise from left to right
 */
public record InputStatistics(Spread brightness, Spread border, Spread row, Spread column) {

    /** The statistics of some images, at least one. */
    public static InputStatistics of(List<ImageFigures> images) {
        return new InputStatistics(
                spread(images, ImageFigures::brightness),
                spread(images, ImageFigures::border),
                spread(images, ImageFigures::row),
                spread(images, ImageFigures::column));
    }

    private static Spread spread(List<ImageFigures> images, ToDoubleFunction<ImageFigures> figure) {
        double sum = 0;
        for (ImageFigures image : images) {
            sum += figure.applyAsDouble(image);
        }
        double mean = sum / images.size();
        double squares = 0;
        for (ImageFigures image : images) {
            double difference = figure.applyAsDouble(image) - mean;
            squares += difference * difference;
        }
        return new Spread(mean, Math.sqrt(squares / images.size()));
    }
}
