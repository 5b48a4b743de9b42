package io.github.mnistmaven.language.record;

import java.util.Arrays;
import java.util.Base64;

/**
 * PackBits, in which version 0.1 wrote the values of images: runs of equal bytes are one of them.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 9</a>
 */
final class PackBits {
    /** Bytes that packed ones give at most, each: a run of 128 is two of them. */
    private static final int LARGEST_FACTOR = 64;

    /** The header of a packet that holds nothing. */
    private static final byte NOTHING = -128;

    private PackBits() {}

    /**
     * Unpacks values.
     *
     * @param text the packed bytes, in Base64
     * @param length how many bytes they give; no more are ever made
     * @throws IllegalArgumentException if {@code text} is not Base64, or not that many bytes packed
     */
    static byte[] decode(String text, int length) {
        byte[] packed = Base64.getDecoder().decode(text);
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

    private static void require(boolean holds, int length) {
        if (!holds) {
            throw new IllegalArgumentException("these are not " + length + " bytes packed");
        }
    }
}
