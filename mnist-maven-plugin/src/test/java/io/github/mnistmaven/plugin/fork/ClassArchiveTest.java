package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final TrainerJvm JVM = new TrainerJvm(Path.of("/jdk"), Runtime.Version.parse("17.0.1"));

    private static final UserOptions NOTHING = new UserOptions("");

    @TempDir
    private Path temporary;

    private Path cache;
    private Path jar;

    @BeforeEach
    void makeFiles() throws IOException {
        cache = Files.createDirectory(temporary.toRealPath().resolve("cache"));
        allow(cache, "rwxr-xr-x");
        jar = Files.writeString(temporary.resolve("a.jar"), "a build");
    }

    private static void allow(Path directory, String permissions) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    private Optional<ClassArchive> archive(Path... caches) {
        return ClassArchive.in(List.of(caches), JVM, NOTHING, List.of(jar));
    }

    /** Does what a trainer's JVM does at its end. */
    private ClassArchive written() throws IOException {
        ClassArchive archive = archive(cache).orElseThrow();
        Files.writeString(archive.file(), "classes");
        return archive;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("classes"))) {
            return files.toList();
        }
    }

    @Test
    void theFirstTrainerWritesWhatTheNextOneUses() throws IOException {
        ClassArchive first = written();
        assertThat(first.arguments())
                .containsExactly("-XX:ArchiveClassesAtExit=" + first.file(), "-Xshare:auto", "-Xlog:cds*=off");

        first.end(true);

        // CRC-32 of "classes"
        Path kept = cache.resolve("classes").resolve(first.key() + "-02ed7ec5.jsa");
        assertThat(files()).containsExactly(kept);
        assertThat(kept).hasContent("classes");
        ClassArchive next = archive(cache).orElseThrow();
        assertThat(next).isEqualTo(new ClassArchive(first.key(), kept, true));
        assertThat(next.arguments()).containsExactly("-XX:SharedArchiveFile=" + kept, "-Xshare:auto", "-Xlog:cds*=off");
    }

    @Test
    void whatATrainerWroteThatWasKilledIsNotKept() throws IOException {
        written().end(false);

        assertThat(files()).isEmpty();
    }

    @Test
    void aTrainerThatWroteNoneIsNoFailure() throws IOException {
        archive(cache).orElseThrow().end(true);

        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedOneIsWrittenAnew() throws IOException {
        written().end(true);
        Path damaged = files().get(0);
        Files.writeString(damaged, "class");

        assertThat(archive(cache)).hasValueSatisfying(archive -> {
            assertThat(archive.exists()).isFalse();
            assertThat(damaged).doesNotExist();
        });
    }

    @Test
    void twoAtTheSameTimeDoNotWriteToOneFile() throws IOException {
        ClassArchive one = written();
        ClassArchive other = written();
        assertThat(one.file()).isNotEqualTo(other.file());

        one.end(true);
        other.end(true);

        assertThat(files()).hasSize(1);
        assertThat(archive(cache))
                .hasValueSatisfying(archive -> assertThat(archive.exists()).isTrue());
    }

    @Test
    void anotherBuildOfAJarAnotherJvmAndOtherOptionsHaveAnother() throws IOException {
        String key = archive(cache).orElseThrow().key();

        TrainerJvm newer = new TrainerJvm(Path.of("/jdk"), Runtime.Version.parse("17.0.2"));
        assertThat(ClassArchive.in(List.of(cache), newer, NOTHING, List.of(jar)))
                .hasValueSatisfying(other -> assertThat(other.key()).isNotEqualTo(key));
        assertThat(ClassArchive.in(List.of(cache), JVM, new UserOptions("-XX:-UseCompressedOops"), List.of(jar)))
                .hasValueSatisfying(other -> assertThat(other.key()).isNotEqualTo(key));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(archive(cache))
                .hasValueSatisfying(other -> assertThat(other.key()).isNotEqualTo(key));
    }

    /** Classes of an archive are not verified again: who could write it could run code. */
    @Test
    void whereSomebodyElseMayWriteThereIsNone() throws IOException {
        allow(cache, "rwxrwxrwx");
        assertThat(archive(cache)).isEmpty();

        Path own = temporary.toRealPath().resolve("own");
        assertThat(archive(cache, own))
                .hasValueSatisfying(
                        archive -> assertThat(archive.file().getParent()).isEqualTo(own.resolve("classes")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("classes"))))
                .isEqualTo("rwx------");

        allow(own.resolve("classes"), "rwxrwxrwx");
        assertThat(archive(own)).isEmpty();
    }

    @Test
    void aCacheWhoseNameAJvmWouldTakeForTwoHasNone() {
        assertThat(archive(temporary.resolve("a" + File.pathSeparator + "b"), cache))
                .hasValueSatisfying(
                        archive -> assertThat(archive.file().getParent()).isEqualTo(cache.resolve("classes")));
    }

    @Test
    void directoriesOfClassesHaveNone() {
        assertThat(ClassArchive.in(List.of(cache), JVM, NOTHING, List.of(jar, temporary)))
                .isEmpty();
        assertThat(ClassArchive.in(List.of(cache), JVM, NOTHING, List.of(temporary.resolve("none.jar"))))
                .isEmpty();
    }

    @Test
    void whatNobodyHasUsedForAMonthGoes() throws IOException {
        Path directory = archive(cache).orElseThrow().file().getParent();
        Path old = Files.createFile(directory.resolve("old.jsa"));
        Path left = Files.createFile(directory.resolve("left.tmp"));
        Path recent = Files.createFile(directory.resolve("recent.jsa"));
        for (Path unused : List.of(old, left)) {
            Files.setLastModifiedTime(unused, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        Files.setLastModifiedTime(recent, FileTime.from(Instant.now().minus(Duration.ofDays(29))));

        written().end(true);

        assertThat(old).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(recent).exists();
    }
}
