package io.github.mnistmaven.trainer.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Arrays as {@code Nd4j.write} of ND4J 1.0.0-M2.1 puts them into a file, written without ND4J, which would load its
 * native libraries for it.
 *
 * <p>An array is two buffers, its shape information and its values. A buffer is the name of its allocation mode, its
 * length, the name of its type and its elements, numbers big-endian and names as {@link DataOutputStream#writeUTF}
 * writes them.
 */
final class Nd4jArray {
    private static final String ALLOCATION_MODE = "MIXED_DATA_TYPES";
    // ND4J's bits for the properties of an array: its values are FLOAT
    private static final long FLOAT_VALUES = 1 << 13;

    private Nd4jArray() {}

    /** A vector, which has one dimension. */
    static byte[] vector(float[] values) {
        // the rank; for each dimension its length; for each its stride; properties; stride between elements; order
        long[] shapeInformation = {1, values.length, 1, FLOAT_VALUES, 1, 'c'};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            header(out, shapeInformation.length, "LONG");
            for (long number : shapeInformation) {
                out.writeLong(number);
            }
            header(out, values.length, "FLOAT");
            ByteBuffer elements = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
            elements.asFloatBuffer().put(values);
            out.write(elements.array());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory can't fail", e);
        }
        return bytes.toByteArray();
    }

    private static void header(DataOutputStream out, long length, String type) throws IOException {
        out.writeUTF(ALLOCATION_MODE);
        out.writeLong(length);
        out.writeUTF(type);
    }
}
