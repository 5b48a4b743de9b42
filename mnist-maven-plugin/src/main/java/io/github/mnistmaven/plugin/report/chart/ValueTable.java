package io.github.mnistmaven.plugin.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of a chart, a row per epoch.
 *
 * @param columns what they are called, besides the epoch
 * @param rows the epochs
 * @param csv the same as CSV, every digit kept, in Base64
 */
public record ValueTable(List<String> columns, List<Row> rows, String csv) {

    /** An epoch, from 1, and its values as a reader wants them; empty where there is none. */
    public record Row(int epoch, List<String> cells) {}

    /** A column: its name, a value per epoch from epoch 1, and how a reader wants them. */
    public record Column(String name, List<Double> values, DoubleFunction<String> text) {
        private String cell(int row) {
            return has(row) ? text.apply(values.get(row)) : "";
        }

        private String plain(int row) {
            return has(row) ? String.valueOf(values.get(row)) : "";
        }

        private boolean has(int row) {
            return row < values.size() && !Double.isNaN(values.get(row));
        }
    }

    /** A column for each curve. */
    public static List<Column> columnsOf(Quantity quantity, List<Series> curves) {
        return curves.stream()
                .map(one -> new Column(one.name(), one.values(), quantity::text))
                .toList();
    }

    /** The table of these columns. */
    public static ValueTable of(List<Column> columns) {
        int epochs = columns.stream()
                .mapToInt(column -> column.values().size())
                .max()
                .orElse(0);
        List<Row> rows = IntStream.range(0, epochs)
                .mapToObj(row -> new Row(
                        row + 1,
                        columns.stream().map(column -> column.cell(row)).toList()))
                .toList();
        return new ValueTable(columns.stream().map(Column::name).toList(), rows, Csv.base64(csv(columns, epochs)));
    }

    private static List<List<String>> csv(List<Column> columns, int epochs) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("epoch", columns.stream().map(column -> Csv.quoted(column.name()))));
        for (int row = 0; row < epochs; row++) {
            int at = row;
            lines.add(line(String.valueOf(at + 1), columns.stream().map(column -> column.plain(at))));
        }
        return lines;
    }

    private static List<String> line(String epoch, Stream<String> cells) {
        return Stream.concat(Stream.of(epoch), cells).toList();
    }
}
