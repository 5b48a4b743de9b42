package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The type of a value.
 *
 * @param kind what it is
 * @param bytes how many bytes one takes
 * @param order of numbers
 */
record ValueType(Kind kind, int bytes, ByteOrder order) {

    /** What values are, as far as Keras' files have them. */
    enum Kind {
        FLOAT("a floating-point number"),
        /** Text of a fixed length. */
        TEXT("text"),
        /** A reference to a text of any length. */
        TEXT_REFERENCE("text"),
        OTHER("a value of another type");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final int FLOATING_POINT = 1;
    private static final int STRING = 3;
    private static final int VARIABLE_LENGTH = 9;
    private static final int REFERENCE_BYTES = 16;

    /** What a datatype message says. */
    static ValueType of(ByteBuffer datatype) throws ModelFormatException {
        ByteBuffer type = StoredHeader.take(datatype, 8);
        int kind = type.get() & 0x0f;
        int flags = type.get();
        int bytes = type.getInt(4);
        ByteOrder order = (flags & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        if (bytes < 1) {
            throw new ModelFormatException("expected values of at least one byte, found " + bytes);
        }
        return switch (kind) {
            case FLOATING_POINT -> new ValueType(isIeee(type, datatype, bytes) ? Kind.FLOAT : Kind.OTHER, bytes, order);
            case STRING -> new ValueType(Kind.TEXT, bytes, order);
            case VARIABLE_LENGTH ->
                new ValueType(
                        (flags & 0x0f) == 1 && bytes == REFERENCE_BYTES ? Kind.TEXT_REFERENCE : Kind.OTHER,
                        bytes,
                        order);
            default -> new ValueType(Kind.OTHER, bytes, order);
        };
    }

    /** Whether a number has the bits of IEEE 754: where the sign is, how long exponent and mantissa are. */
    private static boolean isIeee(ByteBuffer type, ByteBuffer properties, int bytes) throws ModelFormatException {
        ByteBuffer bits = StoredHeader.take(properties, 12);
        int exponentBits = bytes == Double.BYTES ? 11 : bytes == Float.BYTES ? 8 : 5;
        int mantissaBits = bytes * Byte.SIZE - 1 - exponentBits;
        return (bytes == Short.BYTES || bytes == Float.BYTES || bytes == Double.BYTES)
                && (type.get(1) & 0x70) == 0x20
                && Byte.toUnsignedInt(type.get(2)) == bytes * Byte.SIZE - 1
                && bits.getShort(0) == 0
                && bits.getShort(2) == bytes * Byte.SIZE
                && bits.get(4) == mantissaBits
                && bits.get(5) == exponentBits
                && bits.get(6) == 0
                && bits.get(7) == mantissaBits
                && bits.getInt(8) == (1 << exponentBits - 1) - 1;
    }
}
