package io.github.mnistmaven.model.picture;

import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Shape;

/** The piece of a picture that becomes an image; it may reach beyond the picture, and then has its borders there. */
record Window(Span columns, Span rows) {

    /**
     * Pixels of a row or a column.
     *
     * @param from the first; negative if it lies before the picture
     * @param length their number, at least 1
     */
    record Span(long from, long length) {

        private static Span inTheMiddle(int side, long length) {
            return new Span((side - length) / 2, length);
        }
    }

    /** What of a picture of {@code width} by {@code height} pixels becomes an image of the shape {@code image}. */
    static Window of(Fit fit, int width, int height, Shape image) {
        // in the ratio of the image, rounded down
        long asWide = (long) height * image.width() / image.height();
        long asHigh = (long) width * image.height() / image.width();
        return switch (fit) {
            case CONTAIN ->
                new Window(
                        Span.inTheMiddle(width, Math.max(width, asWide)),
                        Span.inTheMiddle(height, Math.max(height, asHigh)));
            case COVER ->
                new Window(
                        Span.inTheMiddle(width, Math.max(1, Math.min(width, asWide))),
                        Span.inTheMiddle(height, Math.max(1, Math.min(height, asHigh))));
            case STRETCH -> new Window(new Span(0, width), new Span(0, height));
        };
    }
}
