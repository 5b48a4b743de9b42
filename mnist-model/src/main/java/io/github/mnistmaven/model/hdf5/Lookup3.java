package io.github.mnistmaven.model.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bob Jenkins' hash {@code lookup3} ({@code hashlittle}, initial value 0), the checksum of HDF5's metadata. */
final class Lookup3 {
    private static final int BLOCK = 12;
    private static final int START = 0xdeadbeef;

    private int a;
    private int b;
    private int c;

    private Lookup3(int length) {
        a = START + length;
        b = a;
        c = a;
    }

    static int of(byte[] bytes) {
        return new Lookup3(bytes.length).hash(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }

    private int hash(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return c;
        }
        while (bytes.remaining() > BLOCK) {
            add(bytes);
            mix();
        }
        // what is missing of the last block counts as zeros
        ByteBuffer last = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        last.put(bytes).clear();
        add(last);
        return finish();
    }

    private void add(ByteBuffer block) {
        a += block.getInt();
        b += block.getInt();
        c += block.getInt();
    }

    private void mix() {
        a = a - c ^ Integer.rotateLeft(c, 4);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 6);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 8);
        b += a;
        a = a - c ^ Integer.rotateLeft(c, 16);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 19);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 4);
        b += a;
    }

    private int finish() {
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
        return c;
    }
}
