package io.github.mnistmaven.bench.result;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Results as Markdown. */
public final class Markdown {

    private Markdown() {}

    /** The whole of {@code results.md}. */
    public static String of(Results results) {
        Machine machine = results.machine();
        return "# Training speed\n\n"
                + Format.of(
                        "%s, %d cores of %s, %s, Java %s.\n",
                        results.measuredAt(), machine.cores(), machine.cpu(), machine.os(), machine.java())
                + results.tables().stream().map(Markdown::section).collect(Collectors.joining());
    }

    private static String section(Table table) {
        return "\n## " + title(table.job()) + "\n\n"
                + (table.rows().isEmpty() ? "" : rows(table.rows()))
                + (table.rows().isEmpty() || table.absent().isEmpty() ? "" : "\n")
                + table.absent().stream()
                        .map(absent -> "- " + absent.contender() + ": " + absent.reason() + "\n")
                        .collect(Collectors.joining());
    }

    private static String title(Job job) {
        String network = job.network().title() + ", batch " + job.network().batchSize() + ", Adam: ";
        return network
                + switch (job.compared()) {
                    case EPOCH -> "seconds for an epoch of " + job.trainingImages() + " images, from the second on";
                    case PROCESS ->
                        "seconds for the whole job (start, " + job.epochs() + " epochs of " + job.trainingImages()
                                + " images, validation on " + job.heldOut() + ", evaluation, curves)";
                };
    }

    private static String rows(List<Row> rows) {
        List<String> rivals = rows.stream()
                .flatMap(row -> row.ratios().keySet().stream())
                .distinct()
                .toList();
        List<String> header = new ArrayList<>(List.of("contender", "seconds (median)", "least to most"));
        rivals.forEach(rival -> header.add("of " + rival + "'s"));
        header.addAll(List.of("ready after s", "peak memory MB", "test accuracy", "threads", "versions"));
        return line(header)
                + line(header.stream().map(column -> "---").toList())
                + rows.stream().map(row -> line(cells(row, rivals))).collect(Collectors.joining());
    }

    private static List<String> cells(Row row, List<String> rivals) {
        List<String> cells = new ArrayList<>(List.of(
                row.contender(),
                Format.of("%.2f", row.seconds()),
                Format.of("%.2f", row.fastest()) + " to " + Format.of("%.2f", row.slowest())));
        rivals.forEach(rival -> cells.add(
                row.ratios().containsKey(rival) ? Format.of("%.2f", row.ratios().get(rival)) : ""));
        cells.addAll(List.of(
                Format.of("%.1f", row.readySeconds()),
                Format.of("%.0f", row.peakMemoryBytes() / 1e6),
                Format.of("%.2f %%", row.testAccuracy() * 100),
                String.valueOf(row.threads()),
                row.versions()));
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
