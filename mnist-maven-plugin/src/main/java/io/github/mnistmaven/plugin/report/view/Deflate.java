package io.github.mnistmaven.plugin.report.view;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;

/**
 * A zlib stream (RFC 1950) of one block with fixed Huffman codes (RFC 1951), in which only runs of one value are
 * shortened: most of a drawing is paper. The JDK's compressor would be shorter, but gives other bytes with other versions of
 * zlib, and a report's bytes must not depend on those.
 */
final class Deflate {
    private static final int LONGEST_RUN = 258;
    private static final int SHORTEST_RUN = 3;
    private static final int END_OF_BLOCK = 256;

    /** The shortest run of each length code from 257 on, and how many further bits say how much longer it is. */
    private static final int[] RUNS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };

    private static final int[] FURTHER_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int bits;

    private Deflate() {}

    static byte[] zlib(byte[] data) {
        Deflate deflate = new Deflate();
        deflate.out.write(0x78);
        deflate.out.write(0x01);
        deflate.block(data);
        Adler32 checksum = new Adler32();
        checksum.update(data);
        deflate.out.writeBytes(
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return deflate.out.toByteArray();
    }

    private void block(byte[] data) {
        // the last block, of type 1
        put(1, 1);
        put(1, 2);
        int at = 0;
        while (at < data.length) {
            symbol(data[at] & 0xff);
            int run = runAfter(data, at);
            if (run >= SHORTEST_RUN) {
                repeat(run);
                at += run;
            }
            at++;
        }
        symbol(END_OF_BLOCK);
        put(0, (8 - bits) % 8);
    }

    /** How often the value at {@code at} comes again behind it. */
    private static int runAfter(byte[] data, int at) {
        int end = at + 1;
        while (end < data.length && end - at <= LONGEST_RUN && data[end] == data[at]) {
            end++;
        }
        return end - at - 1;
    }

    private void repeat(int run) {
        int code = RUNS.length - 1;
        while (RUNS[code] > run) {
            code--;
        }
        symbol(END_OF_BLOCK + 1 + code);
        put(run - RUNS[code], FURTHER_BITS[code]);
        // distance 1: the value before
        put(0, 5);
    }

    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xc0 + symbol - 280, 8);
        }
    }

    /** Huffman codes begin with their highest bit, all else with its lowest. */
    private void code(int code, int length) {
        put(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    private void put(int value, int length) {
        pending |= value << bits;
        bits += length;
        while (bits >= 8) {
            out.write(pending);
            pending >>>= 8;
            bits -= 8;
        }
    }
}
