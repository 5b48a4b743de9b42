package io.github.mnistmaven.bench.page;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Job.Compared;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.result.Row;
import io.github.mnistmaven.bench.result.Table;
import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.bench.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All contenders' figures for one job. */
final class TableSection {

    private TableSection() {}

    static String of(Table table, Optional<Limits> limits) {
        return "\n### " + title(table.job()) + "\n"
                + (table.rows().isEmpty() ? "" : "\n" + rows(table))
                + (table.job().compared() == Compared.EPOCH ? partial(table) + arithmetic(table, limits) : "")
                + MachineSection.absent(table.absent());
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

    private static String rows(Table table) {
        List<String> rivals = table.rows().stream()
                .flatMap(row -> row.ratios().keySet().stream())
                .distinct()
                .toList();
        List<String> header = new ArrayList<>(List.of("contender", "seconds (median)", "least to most"));
        rivals.forEach(rival -> header.add("ratio to " + rival));
        header.addAll(List.of("ready after s", "peak memory MB", "test accuracy", "threads", "versions"));
        return new MarkdownTable(
                        header,
                        table.rows().stream().map(row -> cells(row, rivals)).toList())
                .text();
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

    private static String partial(Table table) {
        int images = table.job().trainingImages();
        return table.rows().stream()
                // one image is held out where the language demands some
                .filter(row -> row.images() < images - 1)
                .map(row -> Format.of(
                        "\n%s trained %d images an epoch; its seconds are those of %d.\n",
                        row.contender(), row.images(), images))
                .collect(Collectors.joining());
    }

    private static String arithmetic(Table table, Optional<Limits> limits) {
        if (table.operationsPerImage() == 0) {
            return "";
        }
        String reached =
                table.rows().stream().map(row -> described(row, table, limits)).collect(Collectors.joining(", "));
        return Format.of(
                "\nA step computes %.2f million operations an image. Billions a second: %s.\n",
                table.operationsPerImage() / 1e6, reached);
    }

    private static String described(Row row, Table table, Optional<Limits> limits) {
        double gigaflops = table.gigaflops(row.contender()).orElseThrow();
        return Format.of("%s %.1f", row.contender(), gigaflops)
                + limits.map(limit -> Format.of(" (%.0f %% of the limit)", 100 * gigaflops / limit.gigaflops()))
                        .orElse("");
    }
}
