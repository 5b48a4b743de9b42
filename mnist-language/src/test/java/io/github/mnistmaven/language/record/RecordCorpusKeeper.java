package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.record.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the records of run directories for the tests of all later versions, before a release: {@code -Dmnist.keep}
 * names the directory that holds the run directories, {@code -Dmnist.release} the version.
 */
@EnabledIfSystemProperty(named = "mnist.keep", matches = ".+")
class RecordCorpusKeeper {
    private static final int MISTAKES = 20;

    @Test
    void keep() throws IOException {
        Path runs = Path.of(System.getProperty("mnist.keep"));
        Path kept = RecordCorpus.ROOT.resolve(System.getProperty("mnist.release"));
        List<Path> records;
        try (Stream<Path> files = Files.walk(runs)) {
            records = files.filter(file -> file.endsWith("record.json")).toList();
        }
        assertThat(records).as("records in %s", runs).isNotEmpty();
        for (Path record : records) {
            ObjectNode json = Json.object(Files.readString(record));
            assertThat(json.path("schema").intValue())
                    .as("schema of %s", record)
                    .isEqualTo(Recorded.SCHEMA);
            forgetTheMachine(json);
            AtomicFile.write(kept.resolve(runs.relativize(record)), Json.pretty(json));
        }
    }

    /** Neither where it was trained, nor more mistakes than it takes to draw them. */
    private static void forgetTheMachine(ObjectNode record) {
        if (record.get("provenance") instanceof ObjectNode provenance) {
            provenance.put("os", "Linux 6.1.0 amd64");
        }
        if (record.get("mistakes") instanceof ArrayNode mistakes) {
            while (mistakes.size() > MISTAKES) {
                mistakes.remove(mistakes.size() - 1);
            }
        }
    }
}
