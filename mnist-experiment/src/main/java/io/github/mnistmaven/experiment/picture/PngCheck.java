package io.github.mnistmaven.experiment.picture;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells what {@link PngEncoder} writes from everything else, so that whoever shows a file knows every byte of it. */
final class PngCheck {
    /** Signature, header, and the beginning of the data's chunk. */
    private static final int BEFORE_DATA = 8 + 25 + 8;

    /** The end of the data's chunk, and the last chunk. */
    private static final int AFTER_DATA = 4 + 12;

    private PngCheck() {}

    /** Whether {@code png} is an image of {@code layout}; no more than a row of it is unpacked at a time. */
    static boolean isImage(byte[] png, PngLayout layout) {
        if (png.length <= BEFORE_DATA + AFTER_DATA) {
            return false;
        }
        byte[] data = Arrays.copyOfRange(png, BEFORE_DATA, png.length - AFTER_DATA);
        return Arrays.equals(png, PngEncoder.file(layout, data)) && holdsRows(data, layout);
    }

    private static boolean holdsRows(byte[] data, PngLayout layout) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] row = new byte[1 + layout.stride()];
            for (int y = 0; y < layout.height(); y++) {
                if (!fill(inflater, row) || row[0] != PngRows.NONE && row[0] != PngRows.PAETH) {
                    return false;
                }
            }
            // the checksum behind the last row is read only when asked for more
            return inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean fill(Inflater inflater, byte[] row) throws DataFormatException {
        int filled = 0;
        int read;
        do {
            read = inflater.inflate(row, filled, row.length - filled);
            filled += read;
        } while (read > 0 && filled < row.length);
        return filled == row.length;
    }
}
