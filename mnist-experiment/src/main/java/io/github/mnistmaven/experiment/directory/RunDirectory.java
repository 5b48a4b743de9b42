package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.FileSet;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The directory of one run: the only interface between planning, training and reporting. Or that of several seeds' runs,
 * which are directories within it: then it has nothing but their common record and report.
 *
 * @param path where it is
 */
public record RunDirectory(Path path) {
    private static final String PUT_TOGETHER_AGAIN = "delete it and run mnist:train again";

    public Path report() {
        return path.resolve("report.html");
    }

    public Path record() {
        return path.resolve("record.json");
    }

    public Path history() {
        return path.resolve("history.csv");
    }

    public Path model() {
        return path.resolve("model").resolve("model.zip");
    }

    /** The effective experiment: every default written out. */
    public Path experiment() {
        return path.resolve("experiment.yml");
    }

    public Path plan() {
        return path.resolve("plan.json");
    }

    /** How the run was started. */
    public Path launch() {
        return path.resolve("launch.json");
    }

    public Path events() {
        return path.resolve("events.jsonl");
    }

    /** What the trainer and its native libraries printed. */
    public Path log() {
        return path.resolve("trainer.log");
    }

    /** The trainer's JVM arguments, as {@code java @trainer.args} takes them. */
    public Path arguments() {
        return path.resolve("trainer.args");
    }

    public void writePlan(BoundPlan plan) throws IOException {
        AtomicFile.write(plan(), Json.pretty(plan));
    }

    public BoundPlan readPlan() throws IOException {
        return read(plan(), BoundPlan.class);
    }

    public void writeLaunch(Launch launch) throws IOException {
        AtomicFile.write(launch(), Json.pretty(launch));
    }

    /**
     * How the run was started, unknown if nobody wrote it down.
     *
     * @throws IOException if there is something that can't be read
     */
    public Launch readLaunch() throws IOException {
        try {
            return read(launch(), Launch.class);
        } catch (NoSuchFileException e) {
            return Launch.UNKNOWN;
        }
    }

    /**
     * Finishes a run: puts its model, its history and last its record in place of earlier ones, or none of them.
     *
     * @param model the content of {@code model.zip}
     * @throws IOException if they can't be written; an earlier run is then as it was
     */
    public void finish(byte[] model, RunRecord record) throws IOException {
        try (FileSet files = new FileSet()) {
            files.add(model(), out -> out.write(model));
            files.add(history(), FileSet.Content.text(HistoryCsv.of(record.history())));
            files.add(record(), FileSet.Content.text(Json.pretty(record)));
            files.commit();
        }
    }

    /** Replaces {@code record.json} alone. */
    public void writeRecord(RunRecord record) throws IOException {
        AtomicFile.write(record(), Json.pretty(record));
    }

    /**
     * The record, or empty if the run is not finished, or if this is the directory of several seeds' runs.
     *
     * @throws IOException if there is a record that can't be read
     */
    public Optional<RunRecord> readRecord() throws IOException {
        try {
            String json = RecordFile.text(record(), RecordFile.TRAIN_AGAIN);
            return RecordFile.isOfSeeds(json)
                    ? Optional.empty()
                    : Optional.of(RecordFile.parse(json, record(), RecordFile.TRAIN_AGAIN));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * How the runs of several seeds went together, or empty if this is no directory of such runs.
     *
     * @throws IOException if there is a record that can't be read
     */
    public Optional<SeedsRecord> readSeeds() throws IOException {
        if (!isOfSeeds()) {
            return Optional.empty();
        }
        SeedsRecord record = read(record(), SeedsRecord.class);
        SeedsCheck.check(record, new Complaint(record(), PUT_TOGETHER_AGAIN));
        return Optional.of(record);
    }

    /**
     * Whether the record is of several seeds.
     *
     * @throws IOException if there is a record that can't be read
     */
    public boolean isOfSeeds() throws IOException {
        try {
            return RecordFile.isOfSeeds(RecordFile.text(record(), RecordFile.TRAIN_AGAIN));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Makes this the directory of several seeds' runs: puts their record in place of an earlier one. What is left of a
     * single run that was here goes, since it would be taken for theirs.
     */
    public void writeSeeds(SeedsRecord record) throws IOException {
        AtomicFile.write(record(), Json.pretty(record));
        for (Path stale : List.of(
                plan(),
                launch(),
                experiment(),
                history(),
                model(),
                model().getParent(),
                events(),
                log(),
                arguments())) {
            Files.deleteIfExists(stale);
        }
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        String json = RecordFile.text(file, RecordFile.TRAIN_AGAIN);
        return RecordFile.parse(json, type, file, RecordFile.TRAIN_AGAIN);
    }
}
