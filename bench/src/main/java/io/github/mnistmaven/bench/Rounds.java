package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.Measurement;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.report.UnavailableException;
import io.github.mnistmaven.bench.result.Table;
import io.github.mnistmaven.bench.text.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Contenders that take turns: each does the job once a round, and each round another one begins, so that whatever else
 * the machine does hits all alike.
 *
 * @param contenders in the order of the tables
 * @param directory receives what their processes leave
 * @param console told what happens, a line at a time
 */
record Rounds(List<Contender> contenders, Path directory, Consumer<String> console) {

    /** @param rounds how often each does the job, at least once; one that can't is not asked again */
    Table run(Job job, int rounds) throws IOException, InterruptedException {
        Map<Contender, List<Measurement>> measured = new LinkedHashMap<>();
        contenders.forEach(contender -> measured.put(contender, new ArrayList<>()));
        List<Absent> absent = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<Contender> order = new ArrayList<>(measured.keySet());
            Collections.rotate(order, 1 - round);
            for (Contender contender : order) {
                if (round > contender.turns(rounds)) {
                    continue;
                }
                String what = "round " + round + " of " + rounds + ", " + job.directoryName() + ", " + contender.name();
                try {
                    Path own = directory
                            .resolve(job.directoryName())
                            .resolve(contender.name())
                            .resolve("round-" + round);
                    Measurement measurement = contender.run(job, own);
                    measured.get(contender).add(measurement);
                    console.accept(what + ": " + describe(measurement));
                } catch (UnavailableException e) {
                    measured.remove(contender);
                    absent.add(new Absent(contender.name(), e.getMessage()));
                    console.accept(what + ": " + e.getMessage());
                }
            }
        }
        return Table.of(job, measured, absent);
    }

    private static String describe(Measurement measurement) {
        String epochs = measurement.epochSeconds().stream()
                .map(seconds -> Format.of("%.2f", seconds))
                .collect(Collectors.joining(", "));
        return Format.of("epochs of %s s, %.1f s in all", epochs, measurement.processSeconds());
    }
}
