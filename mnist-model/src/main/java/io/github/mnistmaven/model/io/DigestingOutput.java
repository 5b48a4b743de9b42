package io.github.mnistmaven.model.io;

import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and digests what is written, and keeps nothing of it. */
public final class DigestingOutput extends OutputStream {
    private final MessageDigest digest = Sha256.newDigest();
    private long bytes;

    @Override
    public void write(int b) {
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] content, int from, int length) {
        digest.update(content, from, length);
        bytes += length;
    }

    /** The number of bytes written so far. */
    public long bytes() {
        return bytes;
    }

    /** SHA-256 of what was written, in hexadecimal. Nothing may be written from then on. */
    public String sha256() {
        return Sha256.hex(digest);
    }
}
