package io.github.mnistmaven.model.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Floats as files have them, four bytes each. */
public final class FloatBytes {
    private static final int AT_ONCE = 1 << 14;

    private FloatBytes() {}

    /** Writes what remains of {@code values}, whose position stays; leaves {@code out} open. */
    public static void write(FloatBuffer values, ByteOrder order, OutputStream out) throws IOException {
        FloatBuffer left = values.duplicate();
        byte[] bytes = new byte[Float.BYTES * Math.min(AT_ONCE, left.remaining())];
        FloatBuffer floats = ByteBuffer.wrap(bytes).order(order).asFloatBuffer();
        while (left.hasRemaining()) {
            int count = Math.min(floats.capacity(), left.remaining());
            floats.clear().put(left.slice(left.position(), count));
            left.position(left.position() + count);
            out.write(bytes, 0, count * Float.BYTES);
        }
    }
}
