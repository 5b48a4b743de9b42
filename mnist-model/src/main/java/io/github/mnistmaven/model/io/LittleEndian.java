package io.github.mnistmaven.model.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Numbers in the byte order of most model files, the lowest byte first. */
public final class LittleEndian {
    private static final int BLOCK = 1 << 14;

    private LittleEndian() {}

    /** Writes what remains of {@code values}, four bytes each, whose position moves to its limit. */
    public static void write(FloatBuffer values, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        while (values.hasRemaining()) {
            block.clear();
            while (values.hasRemaining() && block.hasRemaining()) {
                block.putFloat(values.get());
            }
            out.write(block.array(), 0, block.position());
        }
    }
}
