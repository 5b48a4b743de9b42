package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What an earlier build left in a run directory: whether it still holds, and what becomes of it.
 *
 * @param directory the run directory, which need not exist
 */
record EarlierRun(RunDirectory directory) {

    /** Why the plan known by {@code digest} has to be trained; empty if the directory holds just that run. */
    Optional<String> reasonToTrain(String digest) {
        try {
            Optional<RunRecord> record = StoredRecords.run(directory);
            if (record.isEmpty()) {
                return Optional.of("it has no finished run yet");
            }
            if (!record.get().digest().equals(digest)) {
                return Optional.of("its plan, data or environment changed");
            }
            return modelIsIntact(record.get())
                    ? Optional.empty()
                    : Optional.of("its model is not the one that was trained");
        } catch (IOException e) {
            return Optional.of("its record can't be used: " + e.getMessage());
        }
    }

    private boolean modelIsIntact(RunRecord record) throws IOException {
        return Files.isRegularFile(directory.model())
                && Sha256.of(directory.model()).equals(record.model().sha256());
    }

    /**
     * Takes into the record of a run that still holds how {@code plan} is described and checked now, which is not a
     * reason to train.
     *
     * @throws IOException if the record can't be read or written
     */
    void reword(TrainingPlan plan) throws IOException {
        RunRecord record = StoredRecords.run(directory).orElseThrow();
        RunRecord current = record.saying(plan);
        if (!current.equals(record)) {
            directory.writeRecord(current);
        }
    }

    /**
     * Takes away what tells of several seeds' runs, which the experiment no longer makes; they are left in their own
     * directories.
     *
     * @throws IOException if it can't be read or taken away
     */
    void forgetSeeds() throws IOException {
        if (StoredRecords.isOfSeeds(directory)) {
            Files.deleteIfExists(directory.report());
            Files.delete(directory.record());
        }
    }
}
