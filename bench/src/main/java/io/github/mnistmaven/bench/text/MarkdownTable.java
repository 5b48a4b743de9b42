package io.github.mnistmaven.bench.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table in Markdown.
 *
 * @param header a cell a column
 * @param rows as many cells each
 */
public record MarkdownTable(List<String> header, List<List<String>> rows) {

    public MarkdownTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Its lines, each with a line break. */
    public String text() {
        return line(header)
                + line(header.stream().map(column -> "---").toList())
                + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    /** A line of a table. */
    public static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
