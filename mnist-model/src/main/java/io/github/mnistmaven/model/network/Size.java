package io.github.mnistmaven.model.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A height and a width in pixels or steps, each at least 1; {@code [height, width]} in JSON. */
public record Size(int height, int width) {

    public static Size square(int side) {
        return new Size(side, side);
    }

    @JsonCreator
    static Size of(List<Integer> heightAndWidth) {
        return new Size(heightAndWidth.get(0), heightAndWidth.get(1));
    }

    @JsonValue
    List<Integer> heightAndWidth() {
        return List.of(height, width);
    }

    @Override
    public String toString() {
        return height + "x" + width;
    }
}
