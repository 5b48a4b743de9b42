package io.github.mnistmaven.experiment.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes images as PNG (ISO/IEC 15948) of one block of data and nothing that could be left out. */
final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte INDEXED = 3;
    private static final byte INDEX_BITS = 4;
    private static final int LARGEST_STORED_BLOCK = 0xFFFF;

    private PngEncoder() {}

    /** An image; its rows are filtered if that makes it shorter. */
    static byte[] encode(PngLayout layout, byte[] pixels) {
        byte[] plain = deflate(PngRows.filter(layout, pixels, PngRows.NONE));
        byte[] predicted = deflate(PngRows.filter(layout, pixels, PngRows.PAETH));
        return file(layout, predicted.length < plain.length ? predicted : plain);
    }

    /** An image as it is. */
    static byte[] encodePlain(PngLayout layout, byte[] pixels) {
        return file(layout, store(PngRows.filter(layout, pixels, PngRows.NONE)));
    }

    /** The file of an image, given its compressed rows. */
    static byte[] file(PngLayout layout, byte[] data) {
        return file(header(layout.width(), layout.height(), BITS, layout.colourType()), new byte[0], data);
    }

    /** An image in at most 16 colours, two pixels a byte. */
    static byte[] encodeIndexed(int width, byte[] palette, byte[] values) {
        int height = values.length / width;
        int stride = (width + 1) / 2;
        byte[] rows = new byte[height * (1 + stride)];
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            rows[i / width * (1 + stride) + 1 + x / 2] |= (byte) (x % 2 == 0 ? values[i] << INDEX_BITS : values[i]);
        }
        return file(header(width, height, INDEX_BITS, INDEXED), chunk("PLTE", palette), store(rows));
    }

    private static byte[] file(byte[] header, byte[] palette, byte[] data) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(header);
        png.writeBytes(palette);
        png.writeBytes(chunk("IDAT", data));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] header(int width, int height, byte bits, byte colourType) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        return chunk("IHDR", header.put(bits).put(colourType).array());
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] deflate(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** A zlib stream (RFC 1950) of blocks that hold their bytes as they are (RFC 1951, 3.2.4). */
    private static byte[] store(byte[] rows) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(0x78);
        stream.write(0x01);
        for (int from = 0; from < rows.length; from += LARGEST_STORED_BLOCK) {
            int length = Math.min(LARGEST_STORED_BLOCK, rows.length - from);
            stream.write(from + length == rows.length ? 1 : 0);
            stream.write(length);
            stream.write(length >>> 8);
            stream.write(~length);
            stream.write(~length >>> 8);
            stream.write(rows, from, length);
        }
        Adler32 checksum = new Adler32();
        checksum.update(rows);
        stream.writeBytes(
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return stream.toByteArray();
    }
}
