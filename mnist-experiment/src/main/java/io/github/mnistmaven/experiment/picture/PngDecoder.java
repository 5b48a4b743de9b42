package io.github.mnistmaven.experiment.picture;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads what {@link PngEncoder} writes and nothing else, so that whoever shows a file that was read knows every byte of it. */
final class PngDecoder {
    /** Signature, header, and the beginning of the data's chunk. */
    private static final int BEFORE_DATA = 8 + 25 + 8;

    /** The end of the data's chunk, and the last chunk. */
    private static final int AFTER_DATA = 4 + 12;

    private PngDecoder() {}

    /**
     * The pixels of an image.
     *
     * @throws IllegalArgumentException if {@code png} is not an image of {@code layout}, as the encoder writes it
     */
    static byte[] decode(byte[] png, PngLayout layout) {
        require(png.length > BEFORE_DATA + AFTER_DATA);
        byte[] data = Arrays.copyOfRange(png, BEFORE_DATA, png.length - AFTER_DATA);
        require(Arrays.equals(png, PngEncoder.file(layout, data)));
        return PngRows.unfilter(layout, inflate(data, layout.length()));
    }

    private static byte[] inflate(byte[] data, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] rows = new byte[length];
            int filled = 0;
            int read;
            do {
                read = inflater.inflate(rows, filled, length - filled);
                filled += read;
            } while (read > 0 && filled < length);
            // the checksum behind the last byte is read only when asked for more
            require(filled == length && inflater.inflate(new byte[1]) == 0);
            require(inflater.finished() && inflater.getRemaining() == 0);
            return rows;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a PNG as this project writes it");
        }
    }
}
