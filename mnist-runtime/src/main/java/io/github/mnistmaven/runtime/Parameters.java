package io.github.mnistmaven.runtime;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The trained parameters of a network, read layer by layer, so that no more of them are held than layers have.
 *
 * <p>They are stored as ND4J 1.0.0-M2.1 writes an array: two buffers, the array's shape information ({@code LONG}) and
 * its values ({@code FLOAT}), each with the name of its allocation mode, its length (64 bits), the name of its type and
 * its elements, all big-endian.
 */
final class Parameters {
    static final String FILE_NAME = "coefficients.bin";

    /** More bytes than the two headers and the shape information can take. */
    static final int MAX_HEADER_BYTES = 1024;

    private static final String ALLOCATION_MODE = "MIXED_DATA_TYPES";
    private static final int CHUNK = 1 << 14;

    private final InputStream stored;
    private final int count;
    private int taken;

    /** @param stored {@code count} floats */
    Parameters(InputStream stored, int count) {
        this.stored = stored;
        this.count = count;
    }

    /** Reads an array of {@code count} floats up to its first value. */
    static Parameters open(InputStream stored, int count) throws IOException {
        DataInputStream in = new DataInputStream(stored);
        try {
            long shapeLength = header(in, "LONG");
            require(shapeLength >= 0 && shapeLength <= MAX_HEADER_BYTES / Long.BYTES, "an array", "no shape");
            in.readFully(new byte[(int) shapeLength * Long.BYTES]);
            long found = header(in, "FLOAT");
            require(found == count, count + " values", String.valueOf(found));
            return new Parameters(stored, count);
        } catch (EOFException | UTFDataFormatException e) {
            throw new ModelFormatException(
                    FILE_NAME + ": expected an array as ND4J writes it, found something else", e);
        } catch (ModelFormatException e) {
            throw e.in(FILE_NAME);
        }
    }

    /** The next parameters, all of them finite. Memory grows with those that are really there. */
    float[] take(long number) throws IOException {
        requireLeft(number);
        int length = (int) number;
        float[] values = new float[Math.min(length, CHUNK)];
        byte[] chunk = new byte[values.length * Float.BYTES];
        for (int from = 0; from < length; from += CHUNK) {
            int size = Math.min(CHUNK, length - from);
            if (from == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(length, 2L * from));
            }
            int bytes = stored.readNBytes(chunk, 0, size * Float.BYTES);
            if (bytes < size * Float.BYTES) {
                throw new ModelFormatException(FILE_NAME + ": expected " + count + " values of " + Float.BYTES
                        + " bytes, found " + (taken + from + bytes / Float.BYTES));
            }
            copyFinite(ByteBuffer.wrap(chunk), size, values, from);
        }
        taken += length;
        return values;
    }

    /** One bias for each of {@code outputs}: the next parameters, or zeros if the layer has none. */
    float[] takeBias(LayerLine line, int outputs) throws IOException {
        return line.useBias() ? take(outputs) : new float[outputs];
    }

    void requireLeft(long number) throws ModelFormatException {
        int left = count - taken;
        require(number <= left, number + " more parameters", String.valueOf(left));
    }

    void requireAllTaken() throws ModelFormatException {
        require(taken == count, taken + " parameters for these layers", String.valueOf(count));
    }

    int taken() {
        return taken;
    }

    private static long header(DataInputStream in, String type) throws IOException {
        String mode = in.readUTF();
        require(mode.equals(ALLOCATION_MODE), "allocation mode " + ALLOCATION_MODE, "'" + mode + "'");
        long length = in.readLong();
        String found = in.readUTF();
        require(found.equals(type), "values of type " + type, "'" + found + "'");
        return length;
    }

    private void copyFinite(ByteBuffer bytes, int size, float[] values, int from) throws ModelFormatException {
        for (int i = from; i < from + size; i++) {
            values[i] = bytes.getFloat();
            if (!Float.isFinite(values[i])) {
                throw new ModelFormatException(
                        FILE_NAME + ": expected finite values, found " + values[i] + " at " + (taken + i));
            }
        }
    }

    private static void require(boolean holds, String expected, String found) throws ModelFormatException {
        if (!holds) {
            throw new ModelFormatException("expected " + expected + ", found " + found);
        }
    }
}
