package io.github.mnistmaven.bench.inference;

import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.report.ReportingProcess;
import io.github.mnistmaven.bench.report.UnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How fast contenders classify with one network.
 *
 * @param network the network
 * @param batchSizes the sizes of batches; those who take images one by one have but 1
 * @param rows those who did, in the order in which they were named
 * @param absent those who did not, and why
 */
public record InferenceTable(Network network, List<Integer> batchSizes, List<InferenceRow> rows, List<Absent> absent) {

    public InferenceTable {
        batchSizes = List.copyOf(batchSizes);
        rows = List.copyOf(rows);
        absent = List.copyOf(absent);
    }

    /**
     * Lets contenders classify, one after the other.
     *
     * @param directory receives what they print
     * @param console told what happens, a line at a time
     */
    public static InferenceTable measure(
            Network network,
            List<Integer> batchSizes,
            List<InferenceContender> contenders,
            Path directory,
            Consumer<String> console)
            throws IOException, InterruptedException {
        List<InferenceRow> rows = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        Directories.empty(directory);
        for (InferenceContender contender : contenders) {
            String what = "inference, " + network.key() + ", " + contender.name() + ": ";
            try {
                Path errors = directory.resolve(contender.name() + ".log");
                InferenceRow row = InferenceRow.of(
                        contender.name(),
                        new ReportingProcess(contender.command().make(), errors).run());
                rows.add(row);
                console.accept(what + row.imagesPerSecond());
            } catch (UnavailableException e) {
                absent.add(new Absent(contender.name(), e.getMessage()));
                console.accept(what + e.getMessage());
            }
        }
        return new InferenceTable(network, batchSizes, rows, absent);
    }
}
