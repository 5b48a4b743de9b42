package io.github.mnistmaven.plugin.runs;

import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What runs are compared with.
 *
 * @param records the run of that name, or the runs of the experiment of that name, a seed each; none if there is no
 *     such run that is finished
 */
public record Baseline(List<RunRecord> records) {

    public Baseline {
        records = List.copyOf(records);
    }

    /**
     * The run or experiment called {@code name}, as far as it can be read: what is wrong with a record is told where
     * that run itself is reported.
     *
     * @throws IOException if the runs can't be listed
     */
    public static Baseline read(Runs runs, String name) throws IOException {
        return new Baseline(runs.all().stream()
                .filter(run -> isPartOf(runs.nameOf(run), name))
                .flatMap(run -> Runs.record(run).stream())
                .toList());
    }

    /** Whether {@code run} is the run called {@code name}, or one of the experiment called so. */
    public static boolean isPartOf(String run, String name) {
        return run.equals(name) || run.startsWith(name + "/");
    }

    /** What {@code record} is to be compared with: of several runs the one with the same seed, or else the first. */
    public Optional<RunRecord> of(RunRecord record) {
        long seed = record.plan().training().seed();
        return records.stream()
                .filter(run -> run.plan().training().seed() == seed)
                .findFirst()
                .or(() -> records.stream().findFirst());
    }
}
