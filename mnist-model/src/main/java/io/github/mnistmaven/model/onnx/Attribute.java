package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.network.Size;
import java.util.List;

/** What is said of a node besides its inputs: messages of the type {@code AttributeProto}. */
final class Attribute {
    private static final int FLOAT = 1;
    private static final int INT = 2;
    private static final int INTS = 7;

    private Attribute() {}

    static Message of(String name, int value) {
        return new Message().text(1, name).number(3, value).number(20, INT);
    }

    static Message of(String name, double value) {
        return new Message().text(1, name).real(2, (float) value).number(20, FLOAT);
    }

    static Message of(String name, List<Integer> values) {
        Message attribute = new Message().text(1, name);
        values.forEach(value -> attribute.number(8, value));
        return attribute.number(20, INTS);
    }

    static Message of(String name, Size size) {
        return of(name, List.of(size.height(), size.width()));
    }
}
