package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.util.Comparator;
import java.util.List;

/**
 * An experiment with several seeds: how its runs went together, and each of them.
 *
 * @param record how its runs went together
 * @param members the records of these runs, in the order of the seeds, at least one
 */
public record SeedRuns(SeedsRecord record, List<RunRecord> members) implements Recorded {

    public SeedRuns {
        members = List.copyOf(members);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SEEDS_WITH_RUNS;
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
    public boolean agree() {
        return !members.isEmpty()
                && SeedsRecord.of(record.name(), record.description(), members).equals(record);
    }

    /** Whether any of the runs was validated on the test images, so that their test accuracy is not a fair estimate. */
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
