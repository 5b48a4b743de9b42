package io.github.mnistmaven.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** The shape of one sample between two layers: height, width and channels, or a vector's length. */
public record Shape(@JsonValue List<Integer> dimensions) {

    @JsonCreator
    public Shape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() != 1 && dimensions.size() != 3) {
            throw new IllegalArgumentException("a shape has one or three dimensions, not " + dimensions.size());
        }
    }

    public static Shape image(int height, int width, int channels) {
        return new Shape(List.of(height, width, channels));
    }

    public static Shape vector(int length) {
        return new Shape(List.of(length));
    }

    public boolean isImage() {
        return dimensions.size() == 3;
    }

    public int height() {
        return dimensions.get(0);
    }

    public int width() {
        return dimensions.get(1);
    }

    /** The channels of an image, or the length of a vector. */
    public int channels() {
        return dimensions.get(dimensions.size() - 1);
    }

    /** The number of values in one sample. */
    public int size() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }

    /** Like {@link #size()}, for shapes that may be too large for it. */
    public long values() {
        return dimensions.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    /** As people write it: {@code 26x26x32}. */
    @Override
    public String toString() {
        return dimensions.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }
}
