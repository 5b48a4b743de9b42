package io.github.mnistmaven.model.safetensors;

import java.nio.ByteBuffer;

/** The types of numbers that are read, with their names in safetensors; all of them become {@code float}. */
enum NumberType {
    F64(Double.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    },
    F32(Float.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    /** IEEE 754's binary16: a sign, 5 bits of exponent, 10 of fraction. */
    F16(Short.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            int half = bytes.getShort();
            int exponent = half >> 10 & 0x1F;
            int fraction = half & 0x3FF;
            float size = exponent == 0
                    ? Math.scalb((float) fraction, -24)
                    : exponent == 0x1F
                            ? (fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN)
                            : Math.scalb((float) (fraction | 0x400), exponent - 25);
            return half < 0 ? -size : size;
        }
    },
    /** The first half of an {@link #F32}. */
    BF16(Short.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return Float.intBitsToFloat(bytes.getShort() << 16);
        }
    };

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** The length of one number in bytes. */
    int bytes() {
        return bytes;
    }

    /** The next number of a little-endian buffer. */
    abstract float next(ByteBuffer bytes);
}
