package io.github.mnistmaven.experiment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.model.io.Content;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @Test
    void aFileAndItsDirectoriesAreMade(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a/b/c.txt");

        AtomicFile.write(file, "caf\u00e9");

        assertThat(file).hasContent("caf\u00e9");
        assertThat(list(file.getParent())).containsExactly("c.txt");
    }

    @Test
    void aFileIsReplaced(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "a longer old text");

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
    }

    @Test
    void aFileOfItsOwnerAloneIsMadeSo(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "readable to others");

        AtomicFile.writeOwnerOnly(file, out -> {
            Path aside = directory.resolve(list(directory).stream()
                    .filter(name -> !name.equals("a.txt"))
                    .findFirst()
                    .orElseThrow());
            assertThat(permissions(aside)).isEqualTo("rw-------");
            out.write('x');
        });

        assertThat(file).hasContent("x");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void withoutPermissionsAFileOfItsOwnerAloneIsMadeAllTheSame() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = windows.getPath("C:\\work\\a.txt");

            AtomicFile.writeOwnerOnly(file, Content.text("x"));
            OwnerOnly.replace(file);

            assertThat(file).isEmptyFile();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aDirectoryIsNeverReplaced(@TempDir Path directory) throws IOException {
        Path taken = Files.createDirectory(directory.resolve("taken"));

        assertThatThrownBy(() -> AtomicFile.write(taken, "new"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(taken + ": is a directory, not a file");
        assertThat(list(directory)).containsExactly("taken");
    }

    @Test
    void theFileIsNamedWhereTheOneAsideCannotBeWritten(@TempDir Path directory) {
        // not too long by itself, but with what is added to it aside
        Path file = directory.resolve("a".repeat(240));

        assertThatThrownBy(() -> AtomicFile.write(file, "new"))
                .isInstanceOfSatisfying(
                        FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(file.toString()))
                .hasMessageNotContaining(".tmp")
                .hasNoCause();
    }

    @Test
    void aFileThatHoldsTheTextAlreadyIsLeftAlone(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a.txt");

        assertThat(AtomicFile.update(file, "caf\u00e9")).isTrue();
        Object written = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        assertThat(AtomicFile.update(file, "caf\u00e9")).isFalse();

        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                .isEqualTo(written);
        assertThat(AtomicFile.update(file, "cafe")).isTrue();
        assertThat(file).hasContent("cafe");
    }

    @Test
    void contentThatFailsLeavesTheOldFileAndNothingElse(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("half-way");
                }))
                .hasMessage(file + ": half-way");

        assertThat(file).hasContent("old");
        assertThat(list(directory)).containsExactly("a.txt");
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(64)
                .setMaxSize(1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path directory = Files.createDirectory(disk.getPath("/run"));
            Path file = Files.writeString(directory.resolve("record.json"), "old");

            assertThatThrownBy(() -> AtomicFile.write(file, "n".repeat(2000)))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file + ": out of disk space");

            assertThat(Files.readString(file)).isEqualTo("old");
            assertThat(list(directory)).containsExactly("record.json");
        }
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextWriting(@TempDir Path directory) throws IOException {
        long running = ProcessHandle.current().parent().orElseThrow().pid();
        String unique = "-0123abcd-0123456789abcdef.tmp";
        for (String left : List.of(
                // no system has so many processes
                ".a.txt.999999999" + unique,
                // of an earlier process that had the same id
                ".a.txt." + ProcessHandle.current().pid() + unique,
                ".a.txt." + running + unique,
                ".b.txt.999999999" + unique,
                ".a.txt.tmp")) {
            Files.writeString(directory.resolve(left), "half");
        }

        AtomicFile.write(directory.resolve("a.txt"), "new");

        assertThat(list(directory))
                .containsExactlyInAnyOrder(
                        "a.txt", ".a.txt." + running + unique, ".b.txt.999999999" + unique, ".a.txt.tmp");
    }

    @Test
    void whatIsWrittenInAnotherDirectoryLeavesNothingThere(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("jar/models/a.zip");
        Path aside = directory.resolve("run");

        AtomicFile.write(file, aside, out -> {
            assertThat(file.getParent()).doesNotExist();
            assertThat(list(aside)).hasSize(1);
            out.write('x');
        });

        assertThat(file).hasContent("x");
        assertThat(list(file.getParent())).containsExactly("a.zip");
        assertThat(aside).isEmptyDirectory();
    }

    @Test
    void aNewFileAndItsDirectoriesAreMade(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a/b.txt");

        AtomicFile.create(file, "caf\u00e9");

        assertThat(file).hasContent("caf\u00e9");
        assertThat(list(file.getParent())).containsExactly("b.txt");
    }

    @Test
    void aNewFileNeverTakesThePlaceOfAnother(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.create(file, "new"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(file.toString());

        assertThat(file).hasContent("old");
        assertThat(list(directory)).containsExactly("a.txt");
    }

    @Test
    void ofManyWhoMakeANewFileOneDoes(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("a.txt");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> attempts = threads.invokeAll(IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i -> () -> {
                        AtomicFile.create(file, "by " + i);
                        return "by " + i;
                    })
                    .toList());

            List<String> made = new ArrayList<>();
            for (Future<String> attempt : attempts) {
                try {
                    made.add(attempt.get());
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(FileAlreadyExistsException.class);
                }
            }
            assertThat(made).singleElement().isEqualTo(Files.readString(file));
            assertThat(list(directory)).containsExactly("a.txt");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aNewFileNeedsNoFileSystemWithLinks() throws IOException {
        Configuration noLinks = Configuration.unix().toBuilder()
                .setSupportedFeatures()
                .setBlockSize(64)
                .setMaxSize(1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(noLinks)) {
            Path directory = Files.createDirectory(disk.getPath("/run"));
            Path file = directory.resolve("a.txt");

            AtomicFile.create(file, "new");
            assertThatThrownBy(() -> AtomicFile.create(file, "newer")).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(Files.readString(file)).isEqualTo("new");

            // there is room for the text aside, but not for a second one
            assertThatThrownBy(() -> AtomicFile.create(directory.resolve("b.txt"), "n".repeat(600)))
                    .isInstanceOf(IOException.class);
            assertThat(list(directory)).containsExactly("a.txt");
        }
    }

    private static List<String> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
