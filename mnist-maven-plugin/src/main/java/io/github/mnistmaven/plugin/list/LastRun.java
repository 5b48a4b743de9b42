package io.github.mnistmaven.plugin.list;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.text.Selection;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Tells what there is of runs. */
final class LastRun {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;

    /** @param zone where the reader is */
    LastRun(ZoneId zone) {
        this.zone = zone;
    }

    /** The run in {@code directory} of the experiment that {@code plan} follows from. */
    Entry of(TrainingPlan plan, RunDirectory directory) {
        try {
            Optional<RunRecord> record = StoredRecords.run(directory);
            if (record.isEmpty()) {
                return Entry.without(plan.name(), "not run yet", described(plan));
            }
            return record.get().plan().essence().equals(plan.essence())
                    ? Entry.of(record.get(), plan.name(), when(record.get()), described(plan))
                    : Entry.without(plan.name(), "run with other settings", described(plan));
        } catch (IOException e) {
            return unreadable(plan.name(), e);
        }
    }

    /** The run called {@code name} in {@code directory}, which no experiment makes any more. */
    Entry ofNone(String name, RunDirectory directory) {
        String gone = "no experiment makes this run";
        try {
            return StoredRecords.run(directory)
                    .map(record -> Entry.of(record, name, when(record), gone))
                    .orElseGet(() -> Entry.without(name, "not finished", gone));
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private static String described(TrainingPlan plan) {
        if (!plan.data().validatesOnTest()) {
            return plan.description();
        }
        return plan.description().isEmpty() ? Selection.NOTE : Selection.NOTE + ". " + plan.description();
    }

    /** The runs of all seeds that {@code plan} has, put together in {@code directory}; none if they are not. */
    Optional<Entry> ofSeeds(TrainingPlan plan, RunDirectory directory) {
        try {
            return StoredRecords.seedRuns(directory)
                    .map(runs -> haveTheSettingsOf(plan, runs)
                            ? Entry.of(runs, plan.name(), described(plan))
                            : Entry.without(plan.name(), "run with other settings", described(plan)));
        } catch (IOException e) {
            return Optional.of(unreadable(plan.name(), e));
        }
    }

    private static boolean haveTheSettingsOf(TrainingPlan plan, SeedRuns runs) {
        return runs.members().stream()
                .map(member -> member.plan().essence())
                .toList()
                .equals(plan.members().stream().map(TrainingPlan::essence).toList());
    }

    /** The runs of several seeds called {@code name} in {@code directory}, which no experiment makes any more. */
    Entry ofNoSeeds(String name, RunDirectory directory) {
        String gone = "no experiment makes these runs";
        try {
            return StoredRecords.seedRuns(directory)
                    .map(runs -> Entry.of(runs, name, gone))
                    .orElseGet(() -> Entry.without(name, "not finished", gone));
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private static Entry unreadable(String name, IOException e) {
        return Entry.without(name, "its record can't be used", String.valueOf(e.getMessage()));
    }

    private String when(RunRecord record) {
        String startedAt = record.provenance().startedAt();
        try {
            return MINUTES.format(Instant.parse(startedAt).atZone(zone));
        } catch (DateTimeException e) {
            return startedAt;
        }
    }
}
