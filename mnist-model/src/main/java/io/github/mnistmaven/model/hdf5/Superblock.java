package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;

/** The beginning of an HDF5 file (chapter II.A of the specification), which says where the root group is. */
final class Superblock {
    /** The length of what is written, of version 2. */
    static final int BYTES = 48;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int VERSION_AT = SIGNATURE.length;

    private Superblock() {}

    /**
     * A superblock of version 2.
     *
     * @param root the address of the root's header
     * @param end the length of the file
     */
    static byte[] bytes(long root, long end) {
        return new Bytes()
                .put(SIGNATURE)
                .put(2, Long.BYTES, Long.BYTES, 0) // version, bytes of an address and of a length, no flags
                .putLong(0) // addresses count from the first byte
                .putLong(Hdf5File.UNDEFINED) // no extension
                .putLong(end)
                .putLong(root)
                .putChecksum()
                .toArray();
    }

    /** Whether a file begins with the signature of HDF5. */
    static boolean isAtStartOf(byte[] file) {
        return file.length >= SIGNATURE.length
                && ByteBuffer.wrap(file, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    /** The address of the root's header, by a superblock of whatever version there is. */
    static long root(FileBytes file) throws ModelFormatException {
        int version = file.metadata(VERSION_AT, 1).get();
        return switch (version) {
            case 0 -> root(file, 13, 24, 64);
            case 1 -> root(file, 13, 28, 68);
            case 2, 3 -> {
                file.requireChecksum(0, BYTES - Integer.BYTES);
                yield root(file, 9, 12, 36);
            }
            default -> throw new ModelFormatException("expected an HDF5 file of version 0 to 3, found " + version);
        };
    }

    /**
     * @param lengthsAt where the numbers of bytes of addresses and lengths are; {@code baseAt} and {@code rootAt}
     *     likewise
     */
    private static long root(FileBytes file, int lengthsAt, int baseAt, int rootAt) throws ModelFormatException {
        ByteBuffer block = file.metadata(0, rootAt + Long.BYTES);
        if (block.get(lengthsAt) != Long.BYTES
                || block.get(lengthsAt + 1) != Long.BYTES
                || block.getLong(baseAt) != 0) {
            throw new ModelFormatException("expected addresses of 8 bytes that count from the first byte of the file");
        }
        return block.getLong(rootAt);
    }
}
