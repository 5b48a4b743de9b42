package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.DirectoryChange;
import io.github.mnistmaven.experiment.io.DirectoryLock;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.io.Content;
import io.github.mnistmaven.model.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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

    /** Labels that are probably wrong. */
    public Path labelIssues() {
        return path.resolve("label-issues.csv");
    }

    /** The model in our format. */
    public Path model() {
        return modelFile(ModelFormat.MNIST.fileNames().get(0));
    }

    /** A file that holds the model in some format, or a part of it. */
    public Path modelFile(String name) {
        return path.resolve("model").resolve(name);
    }

    /** All files that may hold the model, there or not. */
    private Stream<Path> modelFiles() {
        return ModelFormat.allFileNames().stream().map(this::modelFile);
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

    /** The weights that a plan starts from which does not draw all of them. */
    public Path initialWeights() {
        return path.resolve("initial.safetensors");
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

    /**
     * Writes what a trainer that is started in this directory is to do: {@code plan.json}, {@code launch.json} and, if
     * the plan starts from some weights, {@code initial.safetensors}.
     */
    public void writeJob(TrialJob job) throws IOException {
        AtomicFile.write(plan(), Json.pretty(job.plan()));
        AtomicFile.write(launch(), Json.pretty(job.launch()));
        new InitialWeightsFile(initialWeights()).write(job.initialWeights());
    }

    /**
     * The job, as a trainer reads it.
     *
     * @throws IOException if one of its files is missing, can't be read or is of another version
     */
    public TrialJob readJob() throws IOException {
        BoundPlan plan = read(plan(), BoundPlan.SCHEMA, BoundPlan.class);
        Launch launch = read(launch(), Launch.SCHEMA, Launch.class);
        return new TrialJob(plan, launch, new InitialWeightsFile(initialWeights()).read(plan.plan()));
    }

    /**
     * Finishes a run: puts its record, model, history and effective experiment in place of earlier ones, all or none of
     * them at whatever moment the process is killed. The page of an earlier run goes, and so does its model in formats
     * that this one is not in. Whoever calls this has the directory to itself, see {@link DirectoryLock}.
     *
     * @param experiment the effective experiment, as YAML
     * @throws IOException if they can't be written; an earlier run is then as it was
     */
    public void finish(TrialResult result, String experiment) throws IOException {
        try (DirectoryChange change = DirectoryChange.begin(path)) {
            for (Path earlier : modelFiles().toList()) {
                change.remove(earlier);
            }
            putModel(change, result.files());
            change.put(history(), Content.text(HistoryCsv.of(result.record().history())));
            putLabelIssues(change, result.record());
            change.put(experiment(), Content.text(experiment));
            replaceRecord(change, result.record());
            change.commit();
        }
    }

    /**
     * Replaces record and effective experiment of a finished run, and files that hold its model, all or none. Its page
     * goes.
     *
     * @param experiment the effective experiment, as YAML
     * @param files those that the record tells of and that are not here yet, or are others
     * @throws IOException if they can't be written, or if somebody else works in this directory
     */
    public void update(RunRecord record, String experiment, List<FormatFile> files) throws IOException {
        update(record, files, change -> change.put(experiment(), Content.text(experiment)));
    }

    /**
     * Replaces the record of a finished run, and files that hold its model, all or none. Its page goes.
     *
     * @param files those that the record tells of and that are not here yet, or are others
     * @throws IOException if they can't be written, or if somebody else works in this directory
     */
    public void update(RunRecord record, List<FormatFile> files) throws IOException {
        update(record, files, change -> {});
    }

    private interface Addition {
        void addTo(DirectoryChange change) throws IOException;
    }

    private void update(RunRecord record, List<FormatFile> files, Addition addition) throws IOException {
        try (DirectoryLock lock = lock();
                DirectoryChange change = DirectoryChange.begin(lock.directory())) {
            if (!holds(record.model().file())) {
                throw new IOException("another build trained in " + path + " meanwhile; run the goal again");
            }
            addition.addTo(change);
            putModel(change, files);
            replaceRecord(change, record);
            change.commit();
        }
    }

    /** Replaces {@code record.json} alone. */
    public void writeRecord(Recorded record) throws IOException {
        AtomicFile.write(record(), Json.pretty(record));
    }

    /**
     * Makes this the directory of several seeds' runs: puts their record in place of an earlier one. What is left of a
     * single run that was here goes, since it would be taken for theirs.
     *
     * @throws IOException if it can't be written, or if somebody else works in this directory
     */
    public void writeSeeds(SeedsRecord record) throws IOException {
        try (DirectoryLock lock = lock();
                DirectoryChange change = DirectoryChange.begin(lock.directory())) {
            Stream<Path> others = Stream.of(
                    plan(),
                    launch(),
                    initialWeights(),
                    experiment(),
                    history(),
                    labelIssues(),
                    events(),
                    log(),
                    arguments());
            for (Path stale : Stream.concat(modelFiles(), others).toList()) {
                change.remove(stale);
            }
            replaceRecord(change, record);
            change.commit();
        }
    }

    private void putLabelIssues(DirectoryChange change, RunRecord record) throws IOException {
        change.remove(labelIssues());
        if (record.labelIssues().isPresent()) {
            List<String> classes = record.plan().data().classes();
            change.put(
                    labelIssues(),
                    Content.text(LabelIssuesCsv.of(record.labelIssues().get(), classes)));
        }
    }

    private void putModel(DirectoryChange change, List<FormatFile> files) throws IOException {
        for (FormatFile file : files) {
            change.put(modelFile(file.name()), file::writeTo);
        }
    }

    /**
     * Makes this the directory of an evaluation: puts its record in place of an earlier one. Its page goes.
     *
     * @throws IOException if it can't be written, or if somebody else works in this directory
     */
    public void writeEvaluation(EvaluationRecord record) throws IOException {
        try (DirectoryLock lock = lock();
                DirectoryChange change = DirectoryChange.begin(lock.directory())) {
            replaceRecord(change, record);
            change.commit();
        }
    }

    // who reads without a lock finds no record while the rest is replaced, and never one beside files of another run
    private void replaceRecord(DirectoryChange change, Recorded record) throws IOException {
        change.remove(record());
        change.remove(report());
        change.put(record(), Content.text(Json.pretty(record)));
    }

    /**
     * Lets one build at a time work here; two would mix their plans, events and models.
     *
     * @throws LockedException if another one does
     * @throws IOException if nothing can be written here
     */
    public DirectoryLock lock() throws IOException {
        return DirectoryLock.tryIn(path).orElseThrow(() -> new LockedException(path));
    }

    /** Another build works in a run directory. The message says so, and what to do. */
    public static final class LockedException extends IOException {
        private static final long serialVersionUID = 1L;

        private LockedException(Path directory) {
            super("another build is training in " + directory + "; wait for it, or set another mnist.outputDirectory");
        }
    }

    /**
     * Completes what a process that was killed had committed, so that the run is seen as it is. Does nothing while
     * another build works here, which does the same.
     *
     * @throws IOException if that can't be written
     */
    public void settle() throws IOException {
        if (DirectoryChange.isPending(path)) {
            Optional<DirectoryLock> free = DirectoryLock.tryIn(path);
            if (free.isPresent()) {
                try (DirectoryLock lock = free.get()) {
                    DirectoryChange.complete(lock.directory());
                }
            }
        }
    }

    /**
     * Whether the file of a model here is the one that {@code file} tells of; false if there is none.
     *
     * @throws IOException if it can't be read
     */
    public boolean holds(RecordedFile file) throws IOException {
        Path here = modelFile(file.name());
        return Files.isRegularFile(here) && Sha256.of(here).equals(file.sha256());
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
