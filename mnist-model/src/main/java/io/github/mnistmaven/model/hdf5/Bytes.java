package io.github.mnistmaven.model.hdf5;

import java.io.ByteArrayOutputStream;

/** Bytes that are put one after the other; numbers are little-endian, as HDF5's metadata are. */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Single bytes. */
    Bytes put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    Bytes put(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    Bytes putShort(int value) {
        return put(value, value >> Byte.SIZE);
    }

    Bytes putInt(int value) {
        return putShort(value).putShort(value >> Short.SIZE);
    }

    /** An address or a length. */
    Bytes putLong(long value) {
        return putInt((int) value).putInt((int) (value >> Integer.SIZE));
    }

    /** The checksum of what was put so far. */
    Bytes putChecksum() {
        return putInt(Lookup3.of(toArray()));
    }

    int size() {
        return bytes.size();
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
