package io.github.mnistmaven.model.network;

/** What of a picture fills an image whose sides have another ratio, as {@code keras.ops.image.resize} has it. */
public enum Fit implements Keyword {
    /** All of it, between borders: Keras' {@code pad_to_aspect_ratio}. */
    CONTAIN,
    /** As much of its middle as has the image's ratio: Keras' {@code crop_to_aspect_ratio}. */
    COVER,
    /** All of it, its ratio changed to the image's: what Keras does unless it is told otherwise. */
    STRETCH
}
