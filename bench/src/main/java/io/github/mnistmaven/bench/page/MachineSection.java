package io.github.mnistmaven.bench.page;

import io.github.mnistmaven.bench.inference.InferenceRow;
import io.github.mnistmaven.bench.inference.InferenceTable;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.machine.Machine;
import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.result.Table;
import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.bench.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that was measured on one machine. */
final class MachineSection {

    private MachineSection() {}

    /** What the machine is called: {@code Some CPU, 2 cores, avx2}; whether it is capped at that. */
    static String title(Results results) {
        Machine machine = results.machine();
        return machine.cpu() + ", " + machine.cores() + (machine.cores() == 1 ? " core, " : " cores, ") + results.isa()
                + (results.cap().isPresent() ? " (capped)" : "");
    }

    /** Its section, beginning with a heading. */
    static String of(Results results) {
        StringBuilder text = new StringBuilder("## " + title(results) + "\n\n" + facts(results));
        results.tables().forEach(table -> text.append(TableSection.of(table, results.limits())));
        results.wholeJob().ifPresent(table -> text.append(TableSection.of(table, results.limits())));
        results.threads().ifPresent(table -> text.append(threads(table)));
        results.inference().ifPresent(table -> text.append(inference(table)));
        return text.toString();
    }

    private static String facts(Results results) {
        Machine machine = results.machine();
        String cap = results.cap()
                .map(isa -> ", libraries capped at " + isa + " by environment variables")
                .orElse("");
        String limits = results.limits()
                .map(MachineSection::limits)
                .orElse("- What the machine reaches at most was not measured.\n");
        String version = results.version().isEmpty() ? "" : ", mnist-maven-plugin " + results.version();
        return Format.of(
                        "- %s, %.0f GB, %s, Java %s%s%s.\n",
                        results.measuredAt(), machine.memoryBytes() / 1e9, machine.os(), machine.java(), version, cap)
                + limits;
    }

    private static String limits(Limits limits) {
        return Format.of(
                "- A product of matrices by oneDNN with %d threads reaches %.0f GFLOP/s; adding vectors reads and writes"
                        + " %.0f GB/s in memory, and %.0f GB/s where vectors are as long as the seed CNN's parameters.\n",
                limits.threads(), limits.gigaflops(), limits.memoryGigabytes(), limits.cacheGigabytes());
    }

    private static String threads(Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> List.of(
                        row.contender(),
                        Format.of("%.2f", row.seconds()),
                        Format.of("%.2f to %.2f", row.fastest(), row.slowest())))
                .toList();
        return "\n### " + table.job().network().title() + ", seconds for an epoch of "
                + table.job().trainingImages() + " images by threads\n"
                + (rows.isEmpty()
                        ? ""
                        : "\n"
                                + new MarkdownTable(List.of("contender", "seconds (median)", "least to most"), rows)
                                        .text())
                + absent(table.absent());
    }

    private static String inference(InferenceTable table) {
        List<String> header = new ArrayList<>(List.of("contender"));
        table.batchSizes().forEach(size -> header.add("batch " + size));
        header.addAll(List.of("ready after s", "peak memory MB", "threads", "versions"));
        List<List<String>> rows =
                table.rows().stream().map(row -> cells(row, table.batchSizes())).toList();
        return "\n### " + table.network().title() + ", inference: images a second\n"
                + (rows.isEmpty() ? "" : "\n" + new MarkdownTable(header, rows).text())
                + absent(table.absent());
    }

    private static List<String> cells(InferenceRow row, List<Integer> batchSizes) {
        List<String> cells = new ArrayList<>(List.of(row.contender()));
        for (int size : batchSizes) {
            Double speed = row.imagesPerSecond().get(size);
            cells.add(speed == null ? "" : Format.of("%.0f", speed));
        }
        cells.addAll(List.of(
                Format.of("%.1f", row.readySeconds()),
                Format.of("%.0f", row.peakMemoryBytes() / 1e6),
                String.valueOf(row.threads()),
                row.versions()));
        return cells;
    }

    /** Those who are not in a table, each with the reason, after it. */
    static String absent(List<Absent> absent) {
        return absent.isEmpty()
                ? ""
                : "\n"
                        + absent.stream()
                                .map(one -> "- " + one.contender() + ": " + one.reason() + "\n")
                                .collect(Collectors.joining());
    }
}
