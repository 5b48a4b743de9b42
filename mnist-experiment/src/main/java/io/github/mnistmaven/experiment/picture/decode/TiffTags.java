package io.github.mnistmaven.experiment.picture.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first directory of a TIFF file (TIFF 6.0, section 2), which EXIF is as well. Whatever is damaged has no tags.
 *
 * @param entries as they lie in the file, 12 bytes each
 */
record TiffTags(ByteBuffer entries) {
    static final int COMPRESSION = 259;
    static final int ORIENTATION = 274;

    private static final int MAGIC = 42;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int VALUE = 8;

    /** The tags of what begins at {@code from}, of {@code length} bytes. */
    static TiffTags of(byte[] file, int from, int length) {
        ByteBuffer tiff = ByteBuffer.wrap(file, from, length).slice();
        if (length < HEADER) {
            return new TiffTags(ByteBuffer.allocate(0));
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (tiff.getShort(2) != MAGIC || directory + Short.BYTES > length) {
            return new TiffTags(ByteBuffer.allocate(0));
        }
        int count = Short.toUnsignedInt(tiff.getShort((int) directory));
        int first = (int) directory + Short.BYTES;
        int whole = Math.min(count, (length - first) / ENTRY);
        return new TiffTags(tiff.slice(first, whole * ENTRY).order(tiff.order()));
    }

    /** The only value of a tag that holds numbers of 16 bits; 0 if there is no such tag. */
    int number(int tag) {
        for (int at = 0; at < entries.limit(); at += ENTRY) {
            if (Short.toUnsignedInt(entries.getShort(at)) == tag && entries.getShort(at + 2) == SHORT) {
                return Short.toUnsignedInt(entries.getShort(at + VALUE));
            }
        }
        return 0;
    }
}
