package io.github.mnistmaven.experiment.picture.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files of pictures for tests: small ones of every format, and PNGs that say of themselves whatever is wanted. */
final class PictureFiles {
    /** One of each format and of each way to pack it that is read. */
    static final List<String> NAMES = List.of(
            "gray.png",
            "gray-16.png",
            "rgba.png",
            "palette-alpha.png",
            "exif-6.png",
            "gray.jpg",
            "rgb.jpg",
            "progressive.jpg",
            "cmyk.jpg",
            "ycck.jpg",
            "exif-6.jpg",
            "gray.bmp",
            "rgb.bmp",
            "rgb.gif",
            "moving.gif",
            "lossless-alpha.webp",
            "lossy.webp",
            "lossy-alpha.webp",
            "exif-6.webp",
            "rgb-raw.tif",
            "rgb-tiff_lzw.tif",
            "rgb-tiff_adobe_deflate.tif",
            "rgb-packbits.tif",
            "rgb-jpeg.tif",
            "gray-1.tif",
            "gray-16.tif",
            "cmyk.tif");

    static final byte GRAY = 0;
    static final byte PALETTE = 3;
    static final byte RGBA = 6;

    private static final int MEGABYTE = 1 << 20;

    private PictureFiles() {}

    /** A file among the resources. */
    static byte[] content(String name) throws IOException {
        try (InputStream in = PictureFiles.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        }
    }

    /** A PNG of these chunks, behind its header. */
    static byte[] png(int width, int height, int bits, byte colours, byte[]... chunks) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put(colours)
                        .array()));
        for (byte[] chunk : chunks) {
            png.writeBytes(chunk);
        }
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
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

    /** Zeros as zlib packs them, of which a kilobyte becomes a megabyte. */
    static byte[] zeros(int megabytes) {
        byte[] megabyte = new byte[MEGABYTE];
        byte[] packed = new byte[1 << 16];
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(megabyte);
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        Adler32 checksum = new Adler32();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(0x78);
        stream.write(0x01);
        for (int i = 0; i < megabytes; i++) {
            stream.write(packed, 0, length);
            checksum.update(megabyte);
        }
        // an empty block, the last one
        stream.write(3);
        stream.write(0);
        stream.writeBytes(
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return stream.toByteArray();
    }
}
