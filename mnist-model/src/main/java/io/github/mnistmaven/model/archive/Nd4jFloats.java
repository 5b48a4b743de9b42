package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads floats as ND4J 1.0.0-M2.1 writes an array: two buffers, the array's shape information ({@code LONG}) and its
 * values ({@code FLOAT}), each with the name of its allocation mode, its length (64 bits), the name of its type and its
 * elements, all big-endian.
 */
final class Nd4jFloats {
    /** More bytes than the two headers and the shape information can take. */
    private static final int MAX_HEADER_BYTES = 1024;

    private static final String ALLOCATION_MODE = "MIXED_DATA_TYPES";
    private static final int CHUNK = 1 << 14;

    private Nd4jFloats() {}

    /** The most bytes that an array of {@code count} floats takes. */
    static long maxBytes(int count) {
        return MAX_HEADER_BYTES + (long) Float.BYTES * count;
    }

    /** Reads an array of {@code count} finite floats. Memory grows with those that are really there. */
    static float[] read(InputStream stored, int count) throws IOException {
        DataInputStream in = new DataInputStream(stored);
        try {
            long shapeLength = header(in, "LONG");
            require(shapeLength >= 0 && shapeLength <= MAX_HEADER_BYTES / Long.BYTES, "an array", "no shape");
            in.readFully(new byte[(int) shapeLength * Long.BYTES]);
            long found = header(in, "FLOAT");
            require(found == count, count + " values", String.valueOf(found));
        } catch (EOFException | UTFDataFormatException e) {
            throw new ModelFormatException("expected an array as ND4J writes it, found something else", e);
        }
        return values(in, count);
    }

    private static long header(DataInputStream in, String type) throws IOException {
        String mode = in.readUTF();
        require(mode.equals(ALLOCATION_MODE), "allocation mode " + ALLOCATION_MODE, "'" + mode + "'");
        long length = in.readLong();
        String found = in.readUTF();
        require(found.equals(type), "values of type " + type, "'" + found + "'");
        return length;
    }

    private static float[] values(InputStream in, int count) throws IOException {
        float[] values = new float[Math.min(count, CHUNK)];
        for (int from = 0; from < count; from += CHUNK) {
            int size = Math.min(CHUNK, count - from);
            byte[] chunk = in.readNBytes(size * Float.BYTES);
            if (chunk.length < size * Float.BYTES) {
                throw new ModelFormatException("expected " + count + " values of " + Float.BYTES + " bytes, found "
                        + (from + chunk.length / Float.BYTES));
            }
            if (from == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(count, 2L * from));
            }
            ByteBuffer bytes = ByteBuffer.wrap(chunk);
            for (int i = from; i < from + size; i++) {
                values[i] = bytes.getFloat();
                require(Float.isFinite(values[i]), "finite values", values[i] + " at " + i);
            }
        }
        return values;
    }

    private static void require(boolean holds, String expected, String found) throws ModelFormatException {
        if (!holds) {
            throw new ModelFormatException("expected " + expected + ", found " + found);
        }
    }
}
