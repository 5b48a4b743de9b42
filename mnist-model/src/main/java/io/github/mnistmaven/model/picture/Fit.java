package io.github.mnistmaven.model.picture;

import io.github.mnistmaven.model.network.Keyword;
import io.github.mnistmaven.model.network.Shape;

/** What of a picture fills an image whose sides have another ratio, as {@code keras.ops.image.resize} has it. */
public enum Fit implements Keyword {
    /** All of it, between borders: Keras' {@code pad_to_aspect_ratio}. */
    CONTAIN {
        @Override
        Window window(int width, int height, Shape image) {
            long w = Math.max(width, across(height, image.width(), image.height()));
            long h = Math.max(height, across(width, image.height(), image.width()));
            return new Window(new Span((width - w) / 2, w), new Span((height - h) / 2, h));
        }
    },
    /** As much of its middle as has the image's ratio: Keras' {@code crop_to_aspect_ratio}. */
    COVER {
        @Override
        Window window(int width, int height, Shape image) {
            long w = Math.max(1, Math.min(width, across(height, image.width(), image.height())));
            long h = Math.max(1, Math.min(height, across(width, image.height(), image.width())));
            return new Window(new Span((width - w) / 2, w), new Span((height - h) / 2, h));
        }
    },
    /** All of it, its ratio changed to the image's: what Keras does unless it is told otherwise. */
    STRETCH {
        @Override
        Window window(int width, int height, Shape image) {
            return new Window(new Span(0, width), new Span(0, height));
        }
    };

    /** What of a picture of {@code width} by {@code height} pixels becomes an image. */
    abstract Window window(int width, int height, Shape image);

    /** The pixels across a picture of {@code along} pixels along, in the image's ratio, rounded down. */
    private static long across(int along, int imageAcross, int imageAlong) {
        return (long) along * imageAcross / imageAlong;
    }

    /** A piece of a picture, which may reach beyond it. */
    record Window(Span columns, Span rows) {}

    /**
     * Pixels of a row or a column.
     *
     * @param from the first; negative if it lies before the picture
     * @param length their number, at least 1
     */
    record Span(long from, long length) {}
}
