package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.Tested;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records in the run directories of a project. */
public final class StoredRecords {
    private static final String TRAIN_AGAIN = "delete it and train again";
    private static final String EVALUATE_AGAIN = "delete it and evaluate again, with mnist:evaluate";

    private StoredRecords() {}

    /**
     * Whether {@code directory} is that of several seeds' runs. No more of its record is read than it takes to tell;
     * one that can't be read is not: whoever reads it as that of a run will be told.
     */
    public static boolean isOfSeeds(RunDirectory directory) {
        return isOf(RecordKind.SEEDS, directory);
    }

    /** Whether {@code directory} is that of an evaluation; likewise. */
    public static boolean isOfEvaluation(RunDirectory directory) {
        return isOf(RecordKind.EVALUATION, directory);
    }

    private static boolean isOf(RecordKind kind, RunDirectory directory) {
        try {
            return kind(directory).filter(kind::equals).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Optional<RecordKind> kind(RunDirectory directory) throws IOException {
        directory.settle();
        try (InputStream content = Files.newInputStream(directory.record())) {
            Map<String, String> head = Json.head(content, 2);
            boolean isCurrent = String.valueOf(Recorded.SCHEMA).equals(head.get(Versioned.KEY));
            Optional<RecordKind> kind = isCurrent ? RecordKind.of(head.get(Recorded.KIND)) : Optional.empty();
            return kind.isPresent() ? kind : read(directory).map(Recorded::kind);
        }
    }

    /**
     * The record of the run in {@code directory}; empty if it is not finished, or if this is the directory of several
     * seeds' runs. There need not be a model, since records travel without.
     *
     * @throws IOException if there is a record that can't be read, or a file of its model that is not the one that it
     *     tells of
     */
    public static Optional<RunRecord> run(RunDirectory directory) throws IOException {
        Optional<RunRecord> record = runWithModel(directory);
        if (record.isPresent()) {
            for (RecordedFile file : record.get().model().files()) {
                require(file, directory, "delete it, and mnist:export makes it again");
            }
        }
        return record;
    }

    /**
     * The record of the run or of the evaluation in {@code directory}; empty if there is neither.
     *
     * @throws IOException if there is a record that can't be read, or a file of a run's model that is not the one that
     *     it tells of
     */
    public static Optional<Tested> tested(RunDirectory directory) throws IOException {
        return isOfEvaluation(directory)
                ? evaluation(directory).map(Tested.class::cast)
                : run(directory).map(Tested.class::cast);
    }

    /**
     * The record of the evaluation in {@code directory}; empty if there is none.
     *
     * @throws IOException if there is a record that can't be read
     */
    public static Optional<EvaluationRecord> evaluation(RunDirectory directory) throws IOException {
        return read(directory, EVALUATE_AGAIN)
                .filter(EvaluationRecord.class::isInstance)
                .map(EvaluationRecord.class::cast);
    }

    /**
     * The same, where files that are made of {@code model.zip} may be others than the record tells of: they can be made
     * again.
     *
     * @throws IOException if there is a record that can't be read, or a {@code model.zip} that is not the one that it
     *     tells of
     */
    public static Optional<RunRecord> runWithModel(RunDirectory directory) throws IOException {
        Optional<RunRecord> record =
                read(directory).filter(RunRecord.class::isInstance).map(RunRecord.class::cast);
        if (record.isPresent()) {
            require(record.get().model().file(), directory, "train it again");
        }
        return record;
    }

    private static void require(RecordedFile file, RunDirectory directory, String remedy) throws IOException {
        Path found = directory.modelFile(file.name());
        if (Files.exists(found) && !directory.holds(file)) {
            throw new IOException(found + " is not the file that "
                    + directory.record().getFileName() + " tells of: its SHA-256 is another one; " + remedy);
        }
    }

    /**
     * How the runs of several seeds in {@code directory} went together; empty if it is not a directory of such runs.
     *
     * @throws IOException if there is a record that can't be read
     */
    public static Optional<SeedsRecord> seeds(RunDirectory directory) throws IOException {
        return read(directory).filter(SeedsRecord.class::isInstance).map(SeedsRecord.class::cast);
    }

    /**
     * The same with the record of each run.
     *
     * @throws IOException if a record is missing or can't be read, or if runs were trained again since they were put
     *     together
     */
    public static Optional<SeedRuns> seedRuns(RunDirectory directory) throws IOException {
        Optional<SeedsRecord> record = seeds(directory);
        return record.isPresent() ? Optional.of(seedRuns(record.get(), directory)) : Optional.empty();
    }

    private static SeedRuns seedRuns(SeedsRecord record, RunDirectory directory) throws IOException {
        List<RunRecord> members = new ArrayList<>();
        for (SeedsRecord.Member member : record.members()) {
            members.add(run(directory.member(member.seed()))
                    .orElseThrow(() -> new IOException(directory.record() + " tells of a run that is gone, "
                            + member.name() + "; run mnist:train again")));
        }
        SeedRuns runs = new SeedRuns(record, members);
        if (!runs.agree()) {
            throw new IOException(
                    directory.record() + " tells of other runs than those beside it; run mnist:train again");
        }
        return runs;
    }

    private static Optional<Recorded> read(RunDirectory directory) throws IOException {
        return read(directory, TRAIN_AGAIN);
    }

    private static Optional<Recorded> read(RunDirectory directory, String remedy) throws IOException {
        directory.settle();
        JsonFile file = new JsonFile(directory.record(), remedy);
        try {
            return Optional.of(new RecordReader(file).read(file.text()));
        } catch (NoSuchFileException notFinished) {
            return Optional.empty();
        }
    }
}
