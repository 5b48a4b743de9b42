package io.github.mnistmaven.plugin.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    private Path directory;

    @Test
    void areDirectoriesWithARecordOrAPlanAndThoseOfSeedsWithin() throws IOException {
        for (String name : List.of("a", "b/seed-1", "b/seed-2", "seed-3", "c/other", "d/seed-4/seed-5", "seed-6/x")) {
            plan(name);
        }
        Files.createDirectory(directory.resolve("empty"));
        Runs runs = new Runs(directory);

        assertThat(runs.all()).extracting(runs::nameOf).containsExactly("a", "b/seed-1", "b/seed-2", "seed-3");
    }

    @Test
    void theCommonDirectoryOfSeveralSeedsIsNone() throws IOException {
        Runs runs = new Runs(directory);
        TinyRun.finishIn(runs.of("a"));
        TinyRun.finishSeeds(runs.of("b"), 1, 2);

        assertThat(runs.all()).extracting(runs::nameOf).containsExactly("a", "b/seed-1", "b/seed-2");
        assertThat(runs.ofSeeds()).extracting(runs::nameOf).containsExactly("b");
        assertThat(runs.records()).hasSize(3);
    }

    @Test
    void mayLieInTheRootOfAFileSystem() throws IOException {
        try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = system.getPath("/");
            new RunDirectory(root.resolve("a")).writeJob(TinyRun.JOB);
            Runs runs = new Runs(root);

            assertThat(runs.all()).extracting(runs::nameOf).containsExactly("a");
        }
    }

    private void plan(String name) throws IOException {
        new RunDirectory(directory.resolve(name)).writeJob(TinyRun.JOB);
    }
}
