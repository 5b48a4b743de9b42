package io.github.mnistmaven.runtime;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The trained parameters of a network, taken layer by layer.
 *
 * <p>They are stored as ND4J 1.0.0-M2.1 writes an array: two buffers, the array's shape information ({@code LONG}) and
 * its values ({@code FLOAT}), each with the name of its allocation mode, its length (64 bits), the name of its type and
 * its elements, all big-endian.
 */
final class Parameters {
    /** More bytes than the two headers and the shape information can take. */
    static final int MAX_HEADER_BYTES = 1024;

    private static final String ALLOCATION_MODE = "MIXED_DATA_TYPES";

    private final float[] values;
    private int taken;

    Parameters(float[] values) {
        this.values = values;
    }

    /** Reads an array of {@code count} floats, all of them finite. */
    static Parameters read(byte[] bytes, int count) throws ModelFormatException {
        ByteArrayInputStream raw = new ByteArrayInputStream(bytes);
        try (DataInputStream in = new DataInputStream(raw)) {
            long shapeLength = header(in, "LONG");
            require(shapeLength >= 0 && shapeLength <= MAX_HEADER_BYTES / Long.BYTES, "an array", "no shape");
            in.skipNBytes(shapeLength * Long.BYTES);
            long found = header(in, "FLOAT");
            require(found == count, count + " values", String.valueOf(found));
            int left = raw.available();
            require(left == (long) count * Float.BYTES, count + " values of 4 bytes", left + " bytes");
            return new Parameters(finite(ByteBuffer.wrap(bytes, bytes.length - left, left), count));
        } catch (EOFException | UTFDataFormatException e) {
            throw new ModelFormatException("expected an array as ND4J writes it, found something else", e);
        } catch (ModelFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory can't fail", e);
        }
    }

    /** The next parameters. */
    float[] take(long count) throws ModelFormatException {
        requireLeft(count);
        float[] next = Arrays.copyOfRange(values, taken, taken + (int) count);
        taken += (int) count;
        return next;
    }

    /** One bias for each of {@code count} outputs: the next parameters, or zeros if the layer has none. */
    float[] takeBias(LayerLine line, int count) throws ModelFormatException {
        return line.useBias() ? take(count) : new float[count];
    }

    void requireLeft(long count) throws ModelFormatException {
        int left = values.length - taken;
        require(count <= left, count + " more parameters", String.valueOf(left));
    }

    void requireAllTaken() throws ModelFormatException {
        require(taken == values.length, taken + " parameters for these layers", String.valueOf(values.length));
    }

    private static long header(DataInputStream in, String type) throws IOException {
        String mode = in.readUTF();
        require(mode.equals(ALLOCATION_MODE), "allocation mode " + ALLOCATION_MODE, abbreviated(mode));
        long length = in.readLong();
        String found = in.readUTF();
        require(found.equals(type), "values of type " + type, abbreviated(found));
        return length;
    }

    private static float[] finite(ByteBuffer bytes, int count) throws ModelFormatException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.getFloat();
            require(Float.isFinite(values[i]), "finite values", values[i] + " at " + i);
        }
        return values;
    }

    private static String abbreviated(String text) {
        return "'" + text.substring(0, Math.min(text.length(), 40)) + "'";
    }

    private static void require(boolean holds, String expected, String found) throws ModelFormatException {
        if (!holds) {
            throw new ModelFormatException("expected " + expected + ", found " + found);
        }
    }
}
