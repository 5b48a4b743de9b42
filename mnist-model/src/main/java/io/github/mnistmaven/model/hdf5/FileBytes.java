package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file that nobody knows. They are handed out within the file alone, and metadata only so often: a file
 * that refers to the same bytes again and again would take for ever.
 */
final class FileBytes {
    /** How often a byte may be read as metadata, on average; and what small files may read besides. */
    private static final long MOST_READINGS = 8;

    private static final long LEAST_BUDGET = 1 << 20;

    private final ByteBuffer file;
    private long budget;

    FileBytes(byte[] file) {
        this.file = ByteBuffer.wrap(file).asReadOnlyBuffer();
        budget = LEAST_BUDGET + MOST_READINGS * file.length;
    }

    int length() {
        return file.capacity();
    }

    /** Some metadata. */
    ByteBuffer metadata(long address, long length) throws ModelFormatException {
        ByteBuffer bytes = values(address, length);
        budget -= length;
        if (budget < 0) {
            throw new ModelFormatException(
                    "expected metadata that refer to each other once, found more to read than there is");
        }
        return bytes;
    }

    /** Some metadata that begin with a signature, which is skipped. */
    ByteBuffer metadata(long address, long length, String signature) throws ModelFormatException {
        ByteBuffer bytes = metadata(address, length);
        require(bytes, signature, address);
        return bytes;
    }

    /** Whether a signature is at an address. */
    boolean has(long address, String signature) throws ModelFormatException {
        byte[] found = new byte[signature.length()];
        values(address, found.length).get(found);
        return signature.equals(new String(found, StandardCharsets.ISO_8859_1));
    }

    private void require(ByteBuffer bytes, String signature, long address) throws ModelFormatException {
        if (!has(address, signature)) {
            throw new ModelFormatException("expected " + signature + " at byte " + address);
        }
        bytes.position(signature.length());
    }

    /** Refuses bytes that don't fit the checksum behind them. */
    void requireChecksum(long address, long length) throws ModelFormatException {
        ByteBuffer bytes = metadata(address, length);
        byte[] covered = new byte[bytes.remaining()];
        bytes.get(covered);
        if (Lookup3.of(covered) != metadata(address + length, Integer.BYTES).getInt()) {
            throw new ModelFormatException("expected " + length + " bytes at byte " + address
                    + " that fit the checksum behind them: the file is damaged");
        }
    }

    /** Some bytes of a dataset. */
    ByteBuffer values(long address, long length) throws ModelFormatException {
        if (address < 0 || length < 0 || address > length() - length) {
            throw new ModelFormatException("expected at most " + length()
                    + " bytes, which the file has, found a reference to " + length + " bytes at byte " + address);
        }
        return slice(file, (int) address, (int) length);
    }

    /** A part of a buffer, little-endian. */
    static ByteBuffer slice(ByteBuffer buffer, int from, int length) {
        return buffer.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
