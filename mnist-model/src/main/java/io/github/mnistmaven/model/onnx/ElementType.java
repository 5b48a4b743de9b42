package io.github.mnistmaven.model.onnx;

/** The types of a tensor's values, as far as they are used here ({@code TensorProto.DataType}). */
enum ElementType {
    FLOAT(1),
    UINT8(2),
    INT64(7);

    private final int number;

    ElementType(int number) {
        this.number = number;
    }

    /** Its number in the format. */
    int number() {
        return number;
    }
}
