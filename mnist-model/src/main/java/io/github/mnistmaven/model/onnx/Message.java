package io.github.mnistmaven.model.onnx;

import io.github.mnistmaven.model.io.FloatBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of Protocol Buffers, field by field in the order in which they are added. Its length is known before it is
 * written, and values of tensors are written from where they lie.
 */
final class Message {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final List<Content> contents = new ArrayList<>();
    private long length;

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A whole number, or a value of an enumeration. */
    Message number(int field, long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tag(field, VARINT, bytes);
        varint(value, bytes);
        return add(bytes.toByteArray());
    }

    Message real(int field, float value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tag(field, FIXED_32, bytes);
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < Float.SIZE; shift += Byte.SIZE) {
            bytes.write(bits >>> shift);
        }
        return add(bytes.toByteArray());
    }

    Message text(int field, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return prefix(field, text.length).add(text);
    }

    Message message(int field, Message value) {
        return prefix(field, value.length).add(value.length, value::writeTo);
    }

    /** Values as bytes, four each, the lowest first. */
    Message values(int field, FloatBuffer values) {
        long bytes = (long) Float.BYTES * values.remaining();
        return prefix(field, bytes).add(bytes, out -> FloatBytes.write(values, ByteOrder.LITTLE_ENDIAN, out));
    }

    /** The bytes that are written. */
    long length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Content content : contents) {
            content.writeTo(out);
        }
    }

    private Message prefix(int field, long bytes) {
        ByteArrayOutputStream prefix = new ByteArrayOutputStream();
        tag(field, LENGTH_DELIMITED, prefix);
        varint(bytes, prefix);
        return add(prefix.toByteArray());
    }

    private Message add(byte[] bytes) {
        return add(bytes.length, out -> out.write(bytes));
    }

    private Message add(long bytes, Content content) {
        contents.add(content);
        length += bytes;
        return this;
    }

    private static void tag(int field, int type, ByteArrayOutputStream out) {
        varint((long) field << 3 | type, out);
    }

    /** Seven bits a byte, the lowest first, the eighth bit where more follow. */
    private static void varint(long value, ByteArrayOutputStream out) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
