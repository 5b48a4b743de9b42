package io.github.mnistmaven.experiment.picture.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a file that says of itself what it is and how long. Those that reach beyond the end of the file are not
 * listed.
 *
 * @param type four letters, or the number of a JPEG marker
 * @param from where its content begins
 * @param length of its content, in bytes
 */
record Section(String type, int from, int length) {
    /** Where the first chunk of a PNG begins, and that of a WebP. */
    private static final int PNG_SIGNATURE = 8;

    private static final String PIXELS_OF_PNG = "IDAT";

    private static final int RIFF_HEADER = 12;
    private static final int TYPE = 4;
    private static final int CHECKSUM = 4;

    /** The chunks of a PNG before its pixels (ISO/IEC 15948, 5.3). */
    static List<Section> beforePixelsOfPng(byte[] file) {
        List<Section> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file);
        long at = PNG_SIGNATURE;
        while (at + TYPE + Integer.BYTES <= file.length) {
            long length = Integer.toUnsignedLong(in.getInt((int) at));
            long from = at + Integer.BYTES + TYPE;
            String type = type(file, (int) from - TYPE);
            if (from + length > file.length || type.equals(PIXELS_OF_PNG)) {
                break;
            }
            chunks.add(new Section(type, (int) from, (int) length));
            at = from + length + CHECKSUM;
        }
        return chunks;
    }

    /** The chunks of a WebP (RFC 9649, 2.3). */
    static List<Section> ofWebp(byte[] file) {
        List<Section> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = RIFF_HEADER;
        while (at + TYPE + Integer.BYTES <= file.length) {
            long length = Integer.toUnsignedLong(in.getInt((int) at + TYPE));
            long from = at + TYPE + Integer.BYTES;
            if (from + length > file.length) {
                break;
            }
            chunks.add(new Section(type(file, (int) at), (int) from, (int) length));
            at = from + length + (length & 1);
        }
        return chunks;
    }

    /** Whether a WebP is as long as it says: readers pass over that it isn't, and make the rest black. */
    static boolean isWholeWebp(byte[] file) {
        int length = file.length < RIFF_HEADER
                ? 0
                : ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(TYPE);
        return length > 0 && length <= file.length - TYPE - Integer.BYTES;
    }

    /** The rest of it. */
    Section behind(int bytes) {
        return new Section(type, from + bytes, length - bytes);
    }

    /** Whether the content begins with {@code text}. */
    boolean startsWith(byte[] file, String text) {
        return length >= text.length()
                && new String(file, from, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private static String type(byte[] file, int from) {
        return new String(file, from, TYPE, StandardCharsets.ISO_8859_1);
    }
}
