package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.FileSet;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory of one run: the only interface between planning, training and reporting. Or that of several seeds'
 * runs, which are directories within it: then it has nothing but their common record and report.
 *
 * @param path where it is
 */
public record RunDirectory(Path path) {
    private static final String ONE_VERSION = "give mnist-maven-plugin and mnist-trainer the same version";

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

    /** The directory of the run with {@code seed}, if this is that of several seeds' runs. */
    public RunDirectory member(long seed) {
        return new RunDirectory(path.resolve(TrainingPlan.SEED_DIRECTORY + seed));
    }

    /** What the trainer and its native libraries printed. */
    public Path log() {
        return path.resolve("trainer.log");
    }

    /** The trainer's JVM arguments, as {@code java @trainer.args} takes them. */
    public Path arguments() {
        return path.resolve("trainer.args");
    }

    /** Writes what a trainer that is started in this directory is to do: {@code plan.json} and {@code launch.json}. */
    public void writeJob(TrialJob job) throws IOException {
        AtomicFile.write(plan(), Json.pretty(job.plan()));
        AtomicFile.write(launch(), Json.pretty(job.launch()));
    }

    /**
     * The job, as a trainer reads it.
     *
     * @throws IOException if one of its files is missing, can't be read or is of another version
     */
    public TrialJob readJob() throws IOException {
        return new TrialJob(
                read(plan(), BoundPlan.SCHEMA, BoundPlan.class), read(launch(), Launch.SCHEMA, Launch.class));
    }

    /**
     * Finishes a run: puts its model, its history and last its record in place of earlier ones, or none of them.
     *
     * @throws IOException if they can't be written; an earlier run is then as it was
     */
    public void finish(TrialResult result) throws IOException {
        try (FileSet files = new FileSet()) {
            files.add(model(), out -> out.write(result.model()));
            files.add(
                    history(),
                    FileSet.Content.text(HistoryCsv.of(result.record().history())));
            files.add(record(), FileSet.Content.text(Json.pretty(result.record())));
            files.commit();
        }
    }

    /** Writes the effective experiment. */
    public void writeExperiment(String yaml) throws IOException {
        AtomicFile.write(experiment(), yaml);
    }

    /** Replaces {@code record.json} alone. */
    public void writeRecord(RunRecord record) throws IOException {
        AtomicFile.write(record(), Json.pretty(record));
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

    private static <T extends Versioned> T read(Path path, int schema, Class<T> type) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + " is missing; run mnist:train again");
        }
        JsonFile file = new JsonFile(path, ONE_VERSION);
        ObjectNode object = file.object(file.text());
        OptionalInt found = JsonFile.schema(object);
        String has = found.isPresent() ? "has schema " + found.getAsInt() : "has no schema";
        file.require(found.equals(OptionalInt.of(schema)), has + ", this trainer reads schema " + schema);
        object.remove(Versioned.KEY);
        return file.read(object, type);
    }
}
