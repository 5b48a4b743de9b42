package io.github.mnistmaven.model.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes that are refused as soon as there are more of them than was agreed. */
public final class BoundedInput extends InputStream {
    private final InputStream in;
    private final long max;
    private final String what;
    private long left;

    /** Bytes whose message says nothing of what they are. */
    public BoundedInput(InputStream in, long max) {
        this(in, max, "");
    }

    /** @param what what it is, for the message */
    public BoundedInput(InputStream in, long max, String what) {
        this.in = in;
        this.max = max;
        this.what = what;
        left = max;
    }

    public long left() {
        return left;
    }

    /** Reads what is left, and keeps nothing of it. */
    public void skipAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            String place = what.isEmpty() ? "" : what + ": ";
            throw new ModelFormatException(place + "expected at most " + max + " bytes, found more");
        }
        return read;
    }
}
