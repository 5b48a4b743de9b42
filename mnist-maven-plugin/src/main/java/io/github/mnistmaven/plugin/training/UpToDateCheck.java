package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Tells whether a run has to be trained, and why. */
final class UpToDateCheck {

    private UpToDateCheck() {}

    /** Why the plan known by {@code digest} has to be trained; empty if {@code directory} holds just that run. */
    static Optional<String> reasonToTrain(RunDirectory directory, String digest) {
        try {
            Optional<RunRecord> record = StoredRecords.run(directory);
            if (record.isEmpty()) {
                return Optional.of("it has no finished run yet");
            }
            if (!record.get().digest().equals(digest)) {
                return Optional.of("its plan, data or environment changed");
            }
            return modelIsIntact(directory, record.get())
                    ? Optional.empty()
                    : Optional.of("its model is not the one that was trained");
        } catch (IOException e) {
            return Optional.of("its record can't be used: " + e.getMessage());
        }
    }

    private static boolean modelIsIntact(RunDirectory directory, RunRecord record) throws IOException {
        return Files.isRegularFile(directory.model())
                && Sha256.of(directory.model()).equals(record.model().sha256());
    }
}
