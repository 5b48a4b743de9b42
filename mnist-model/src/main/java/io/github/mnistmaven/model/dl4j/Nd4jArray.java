package io.github.mnistmaven.model.dl4j;

import io.github.mnistmaven.model.io.FloatBytes;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

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

    /** Writes a vector, which has one dimension; leaves {@code out} open. */
    static void write(float[] vector, OutputStream out) throws IOException {
        // the rank; for each dimension its length; for each its stride; properties; stride between elements; order
        long[] shapeInformation = {1, vector.length, 1, FLOAT_VALUES, 1, 'c'};
        DataOutputStream data = new DataOutputStream(out);
        header(data, shapeInformation.length, "LONG");
        for (long number : shapeInformation) {
            data.writeLong(number);
        }
        header(data, vector.length, "FLOAT");
        FloatBytes.write(FloatBuffer.wrap(vector), ByteOrder.BIG_ENDIAN, data);
    }

    private static void header(DataOutputStream out, long length, String type) throws IOException {
        out.writeUTF(ALLOCATION_MODE);
        out.writeLong(length);
        out.writeUTF(type);
    }
}
