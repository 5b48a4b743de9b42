package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.plugin.export.RunExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an earlier build left in a run directory: whether it still holds, and what becomes of it.
 *
 * @param directory the run directory, which need not exist
 */
record EarlierRun(RunDirectory directory) {

    /**
     * Why the plan known by {@code digest} has to be trained; empty if the directory holds just that run.
     *
     * @param engine the engine that is to train, which is part of the digest
     */
    Optional<String> reasonToTrain(String digest, EngineChoice engine) {
        try {
            Optional<RunRecord> record = StoredRecords.runWithModel(directory);
            if (record.isEmpty()) {
                return Optional.of("it has no finished run yet");
            }
            if (!record.get().digest().equals(digest)) {
                return Optional.of(
                        record.get().engine().equals(engine.keyword())
                                ? "its plan, data or environment changed"
                                : "it was trained by " + record.get().engine() + ", not by " + engine.keyword());
            }
            return Files.exists(directory.model()) ? Optional.empty() : Optional.of("its model is gone");
        } catch (IOException e) {
            return Optional.of("its last run can't be used: " + e.getMessage());
        }
    }

    /**
     * Takes into a run that still holds how {@code plan} is described and checked now, and what it is exported to. None
     * of that is a reason to train.
     *
     * @param experiment the effective experiment, as YAML
     * @return the names of the files of its model that had to be made
     * @throws IOException if the run can't be read or written
     */
    List<String> update(TrainingPlan plan, String experiment, Export export) throws IOException {
        RunRecord record = StoredRecords.runWithModel(directory).orElseThrow();
        RunExport run = new RunExport(directory, record.saying(plan));
        boolean saysTheSame = holds(experiment);
        RunExport.Result result = saysTheSame && run.isComplete(export) ? run.nothing() : run.make(export);
        if (!saysTheSame || !result.record().equals(record) || !result.files().isEmpty()) {
            directory.update(result.record(), experiment, result.files());
        }
        return result.files().stream().map(FormatFile::name).toList();
    }

    private boolean holds(String experiment) throws IOException {
        return Files.exists(directory.experiment())
                && Arrays.equals(
                        Files.readAllBytes(directory.experiment()), experiment.getBytes(StandardCharsets.UTF_8));
    }
}
