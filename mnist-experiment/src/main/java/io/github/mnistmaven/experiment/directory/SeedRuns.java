package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An experiment with several seeds as it lies on disk.
 *
 * @param record how its runs went together
 * @param members the records of these runs, in the order of the seeds, at least one
 */
public record SeedRuns(SeedsRecord record, List<RunRecord> members) {

    public SeedRuns {
        members = List.copyOf(members);
    }

    /**
     * Reads what is in the common directory of several seeds' runs; empty if {@code directory} is none.
     *
     * @throws IOException if a record is missing or can't be read, or if runs were trained again since they were put
     *     together
     */
    public static Optional<SeedRuns> read(RunDirectory directory) throws IOException {
        Optional<SeedsRecord> record = directory.readSeeds();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        List<RunRecord> members = new ArrayList<>();
        for (SeedsRecord.Member member : record.get().members()) {
            RunDirectory run = directory(directory, member.seed());
            members.add(run.readRecord()
                    .orElseThrow(() -> new IOException(directory.record() + " tells of a run that is gone, "
                            + member.name() + "; run mnist:train again")));
        }
        SeedRuns runs = new SeedRuns(record.get(), members);
        if (!runs.agree()) {
            throw new IOException(
                    directory.record() + " tells of other runs than those beside it; run mnist:train again");
        }
        return Optional.of(runs);
    }

    /** The same runs as those of an experiment with another name. */
    public SeedRuns called(String other) {
        List<RunRecord> renamed = members.stream()
                .map(member -> member.called(
                        TrainingPlan.nameOf(other, member.plan().training().seed())))
                .toList();
        return new SeedRuns(SeedsRecord.of(other, record.description(), renamed), renamed);
    }

    /** Whether the record is what the members give. */
    boolean agree() {
        return !members.isEmpty()
                && SeedsRecord.of(record.name(), record.description(), members).equals(record);
    }

    /** The directory of the run with {@code seed}, within that of its experiment. */
    public static RunDirectory directory(RunDirectory experiment, long seed) {
        return new RunDirectory(experiment.path().resolve(TrainingPlan.SEED_DIRECTORY + seed));
    }

    /** Whether any of the runs was validated on the test images, so that their test accuracy is no fair estimate. */
    public boolean validateOnTest() {
        return members.stream().anyMatch(member -> member.plan().data().validatesOnTest());
    }

    /** The verdict on most of the runs; of several that are as frequent, the first of the enumeration. */
    public Diagnosis.Verdict verdict() {
        return List.of(Diagnosis.Verdict.values()).stream()
                .max(Comparator.comparingLong(this::count).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** How many of the runs that verdict is on. */
    public long verdicts() {
        return count(verdict());
    }

    private long count(Diagnosis.Verdict verdict) {
        return members.stream()
                .filter(member -> Diagnosis.of(member).verdict() == verdict)
                .count();
    }
}
