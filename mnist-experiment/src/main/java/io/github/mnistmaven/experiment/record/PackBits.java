package io.github.mnistmaven.experiment.record;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * PackBits, which writes runs of equal bytes as one of them: images of a few strokes on an empty ground take about a quarter.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 9</a>
 */
public final class PackBits {
    /** The most bytes that one packet holds, as a run or as they are. */
    private static final int LONGEST = 128;

    /** Bytes that packed ones give at most, each: a run is two of them. */
    private static final int LARGEST_FACTOR = LONGEST / 2;

    /** The header of a packet that holds nothing. */
    private static final byte NOTHING = -128;

    private PackBits() {}

    /** {@code values} packed, in Base64. */
    public static String toBase64(byte[] values) {
        return Base64.getEncoder().encodeToString(encode(values));
    }

    /**
     * What {@link #toBase64} made a text of.
     *
     * @param length how many bytes these were
     * @throws IllegalArgumentException if {@code text} is no Base64, or not that many bytes packed
     */
    public static byte[] fromBase64(String text, int length) {
        return decode(Base64.getDecoder().decode(text), length);
    }

    /** {@code values} packed: at most one byte more for every 128. */
    public static byte[] encode(byte[] values) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int done = 0;
        while (done < values.length) {
            int run = run(values, done);
            if (run > 1) {
                packed.write(1 - run);
                packed.write(values[done]);
                done += run;
            } else {
                int end = endOfLiterals(values, done);
                packed.write(end - done - 1);
                packed.write(values, done, end - done);
                done = end;
            }
        }
        return packed.toByteArray();
    }

    /**
     * What {@link #encode} packed.
     *
     * @param length how many bytes it gives; no more are ever made
     * @throws IllegalArgumentException if {@code packed} gives fewer or more, or ends within a packet
     */
    public static byte[] decode(byte[] packed, int length) {
        // nothing is allocated for lengths that cannot be
        require(length >= 0 && length <= (long) packed.length * LARGEST_FACTOR, length);
        byte[] values = new byte[length];
        int filled = 0;
        int next = 0;
        while (next < packed.length) {
            byte header = packed[next++];
            if (header == NOTHING) {
                continue;
            }
            int count = header < 0 ? 1 - header : header + 1;
            int taken = header < 0 ? 1 : count;
            require(taken <= packed.length - next && count <= length - filled, length);
            if (header < 0) {
                Arrays.fill(values, filled, filled + count, packed[next]);
            } else {
                System.arraycopy(packed, next, values, filled, count);
            }
            next += taken;
            filled += count;
        }
        require(filled == length, length);
        return values;
    }

    /** How many equal bytes are at {@code from}. */
    private static int run(byte[] values, int from) {
        int end = from + 1;
        while (end < values.length && end - from < LONGEST && values[end] == values[from]) {
            end++;
        }
        return end - from;
    }

    /** Where bytes from {@code from} on are best no longer written as they are: at a run that is worth another header. */
    private static int endOfLiterals(byte[] values, int from) {
        int end = from + 1;
        while (end < values.length && end - from < LONGEST && run(values, end) < 3) {
            end++;
        }
        return end;
    }

    private static void require(boolean holds, int length) {
        if (!holds) {
            throw new IllegalArgumentException("these are not " + length + " bytes packed");
        }
    }
}
