package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mnistmaven.experiment.record.Revision;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SourceRevisionTest {
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void aCleanCheckoutIsItsCommit() throws Exception {
        String commit = repository();

        assertThat(new SourceRevision().of(directory, warnings::add)).contains(new Revision(commit, false));
        assertThat(new SourceRevision().of(Files.createDirectory(directory.resolve("module")), warnings::add))
                .contains(new Revision(commit, false));
    }

    @Test
    void aChangeMakesItDirty() throws Exception {
        String commit = repository();
        Files.writeString(directory.resolve("file"), "other");

        assertThat(new SourceRevision().of(directory, warnings::add)).contains(new Revision(commit, true));
    }

    @Test
    void soDoManyNewFiles() throws Exception {
        String commit = repository();
        for (int i = 0; i < 3000; i++) {
            Files.createFile(directory.resolve("a-file-of-which-git-has-never-heard-before-" + i));
        }

        assertThat(new SourceRevision().of(directory, warnings::add)).contains(new Revision(commit, true));
    }

    @Test
    void withoutARepositoryACommitOrGitNobodyKnows() throws Exception {
        assertThat(new SourceRevision().of(directory, warnings::add)).isEmpty();
        assertThat(new SourceRevision().of(directory.resolve("missing"), warnings::add))
                .isEmpty();
        assertThat(new SourceRevision(directory.resolve("no-git").toString(), Duration.ofSeconds(5))
                        .of(directory, warnings::add))
                .isEmpty();
        assumeTrue(hasGit(), "there is no Git");
        git("init", "--quiet");
        assertThat(new SourceRevision().of(directory, warnings::add)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoTakesTooLongIsNotWaitedFor() throws Exception {
        // what it starts keeps its output open, and would for a minute
        Path slow = Files.writeString(directory.resolve("slow"), "#!/bin/sh\nsleep 60\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();

        long start = System.nanoTime();
        assertThat(new SourceRevision(slow.toString(), Duration.ofMillis(200)).of(directory, warnings::add))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatNoCommitIsCalledIsNone() throws Exception {
        Path odd = Files.writeString(directory.resolve("odd"), "#!/bin/sh\necho c0ffee\n");
        assertThat(odd.toFile().setExecutable(true)).isTrue();

        assertThat(new SourceRevision(odd.toString(), Duration.ofSeconds(60)).of(directory, warnings::add))
                .isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRepositoryThatGitDoesNotTrustIsToldWithGitsOwnRemedy() throws Exception {
        Path distrustful = Files.writeString(directory.resolve("distrustful"), """
                #!/bin/sh
                echo "fatal: detected dubious ownership in repository at '/work'
                To add an exception for this directory, call:

                	git config --global --add safe.directory /work" >&2
                exit 128
                """);
        assertThat(distrustful.toFile().setExecutable(true)).isTrue();

        assertThat(new SourceRevision(distrustful.toString(), Duration.ofSeconds(60)).of(directory, warnings::add))
                .isEmpty();
        assertThat(warnings)
                .containsExactly(
                        "records will not name the commit: to Git the repository belongs to another user; if you"
                                + " trust it: git config --global --add safe.directory /work");
    }

    @Test
    void nothingIsSaidOfWhatIsNotThere() throws Exception {
        assertThat(new SourceRevision().of(directory, warnings::add)).isEmpty();
        assertThat(warnings).isEmpty();
    }

    /** Makes a repository with one commit, and tells its name. */
    private String repository() throws Exception {
        assumeTrue(hasGit(), "there is no Git");
        git("init", "--quiet");
        Files.writeString(directory.resolve("file"), "content");
        git("add", "file");
        git(
                "-c",
                "user.name=Somebody",
                "-c",
                "user.email=somebody@example.org",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "--quiet",
                "--no-verify",
                "-m",
                "Begin");
        return git("log", "-1", "--format=%H").strip();
    }

    private static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchExecutable) {
            return false;
        }
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
