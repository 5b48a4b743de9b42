package io.github.mnistmaven.plugin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables of plain text: each column as wide as its widest cell, two spaces between columns. */
public final class Columns {
    private static final String GAP = "  ";

    private final List<Align> alignments;

    /** Which side of a column its cells keep to: words to the left, numbers to the right. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /** A table with a column for each of {@code alignments}. */
    public Columns(Align... alignments) {
        this.alignments = List.of(alignments);
    }

    /**
     * The lines of a table, without spaces at their ends.
     *
     * @param rows the cells, as many in each row as there are columns
     */
    public List<String> lines(List<List<String>> rows) {
        int[] widths = IntStream.range(0, alignments.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            cells.add(alignments.get(column) == Align.LEFT ? cell + padding : padding + cell);
        }
        return String.join(GAP, cells).stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
