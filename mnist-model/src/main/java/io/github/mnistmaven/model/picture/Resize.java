package io.github.mnistmaven.model.picture;

/**
 * Brings a picture to another size, first its rows, then its columns, in double precision and in one order, so that
 * every machine gets the same bytes. No more of the picture is held than a row.
 */
final class Resize {
    private final TriangleFilter columns;
    private final TriangleFilter rows;
    private final int channels;
    private final int fill;

    private Resize(TriangleFilter columns, TriangleFilter rows, int channels, int fill) {
        this.columns = columns;
        this.rows = rows;
        this.channels = channels;
        this.fill = fill;
    }

    /**
     * The image, row by row, the channels of a pixel side by side, as unsigned bytes.
     *
     * @param fill the value of whatever a filter sees outside of the picture, 0 to 255
     */
    static byte[] of(PixelRows picture, TriangleFilter columns, TriangleFilter rows, int channels, int fill) {
        return new Resize(columns, rows, channels, fill).resized(picture);
    }

    private byte[] resized(PixelRows picture) {
        int[] samples = new int[picture.width() * channels];
        double[] row = new double[columns.size() * channels];
        double[][] sums = new double[rows.size()][row.length];
        int open = 0;
        for (int y = rows.first(0); y <= rows.last(rows.size() - 1); y++) {
            picture.read(y, samples, channels);
            resizeRow(samples, row);
            while (rows.last(open) < y) {
                open++;
            }
            for (int to = open; to < rows.size() && rows.first(to) <= y; to++) {
                add(row, rows.weight(to, y), sums[to]);
            }
        }
        return bytes(sums);
    }

    /**
     * What the new pixels of a row have more than {@code fill}, so that pixels outside of the picture count nothing.
     */
    private void resizeRow(int[] samples, double[] row) {
        if (channels == 1) {
            resizeGray(samples, row);
        } else {
            resizeColours(samples, row);
        }
    }

    private void resizeGray(int[] samples, double[] row) {
        for (int to = 0; to < row.length; to++) {
            double sum = 0;
            for (int from = columns.first(to); from <= columns.last(to); from++) {
                sum += columns.weight(to, from) * (samples[from] - fill);
            }
            row[to] = sum / columns.sum(to);
        }
    }

    private void resizeColours(int[] samples, double[] row) {
        for (int to = 0; to < columns.size(); to++) {
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int from = columns.first(to); from <= columns.last(to); from++) {
                double weight = columns.weight(to, from);
                red += weight * (samples[3 * from] - fill);
                green += weight * (samples[3 * from + 1] - fill);
                blue += weight * (samples[3 * from + 2] - fill);
            }
            row[3 * to] = red / columns.sum(to);
            row[3 * to + 1] = green / columns.sum(to);
            row[3 * to + 2] = blue / columns.sum(to);
        }
    }

    private static void add(double[] row, double weight, double[] sum) {
        for (int i = 0; i < row.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private byte[] bytes(double[][] sums) {
        byte[] bytes = new byte[sums.length * columns.size() * channels];
        int next = 0;
        for (int to = 0; to < sums.length; to++) {
            for (double sum : sums[to]) {
                bytes[next++] = (byte) (int) (fill + sum / rows.sum(to) + 0.5);
            }
        }
        return bytes;
    }
}
