package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Writes an image as PNG (ISO/IEC 15948), the same bytes on every Java runtime.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte GREY = 0;

    private Png() {}

    /**
     * An image as a data URI: its first channel as ink on paper, 0 is white and 255 is black.
     *
     * @param pixels the image's values, row by row, channel by channel within a pixel
     */
    public static String dataUri(Shape shape, byte[] pixels) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(encode(shape, pixels));
    }

    static byte[] encode(Shape shape, byte[] pixels) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(shape.width()).putInt(shape.height());
        header.put(BITS).put(GREY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", Deflate.zlib(scanLines(shape, pixels))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Each row after a byte that says: not filtered. */
    private static byte[] scanLines(Shape shape, byte[] pixels) {
        ByteBuffer lines = ByteBuffer.allocate(shape.height() * (1 + shape.width()));
        for (int pixel = 0; pixel < shape.height() * shape.width(); pixel++) {
            if (pixel % shape.width() == 0) {
                lines.put((byte) 0);
            }
            lines.put((byte) ~pixels[pixel * shape.channels()]);
        }
        return lines.array();
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
}
