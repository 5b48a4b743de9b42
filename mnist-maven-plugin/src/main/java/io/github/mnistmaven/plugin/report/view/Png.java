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
    private static final byte INDEXED = 3;

    private Png() {}

    /**
     * An image as a data URI: its first channel as ink on paper, 0 is white and 255 is black.
     *
     * @param pixels the image's values, row by row, channel by channel within a pixel
     */
    public static String dataUri(Shape shape, byte[] pixels) {
        return dataUri(encode(shape, pixels));
    }

    static byte[] encode(Shape shape, byte[] pixels) {
        byte[] values = new byte[shape.height() * shape.width()];
        for (int pixel = 0; pixel < values.length; pixel++) {
            values[pixel] = (byte) ~pixels[pixel * shape.channels()];
        }
        return encode(shape.width(), GREY, new byte[0], values);
    }

    /**
     * An image whose values are colours of a palette, as a data URI.
     *
     * @param palette red, green and blue of each colour
     * @param values the colour of each pixel, row by row
     */
    static String dataUri(int width, byte[] palette, byte[] values) {
        return dataUri(encode(width, INDEXED, chunk("PLTE", palette), values));
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static byte[] encode(int width, byte colours, byte[] palette, byte[] values) {
        int height = values.length / width;
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(BITS).put(colours);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(palette);
        png.writeBytes(chunk("IDAT", Deflate.zlib(scanLines(width, height, values))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Each row after a byte that says: not filtered. */
    private static byte[] scanLines(int width, int height, byte[] values) {
        ByteBuffer lines = ByteBuffer.allocate(height * (1 + width));
        for (int row = 0; row < height; row++) {
            lines.put((byte) 0).put(values, row * width, width);
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
