package io.github.mnistmaven.experiment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
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
    void aFullDiskLeavesAWholeSetAsItWas() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(64)
                .setMaxSize(1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path directory = Files.createDirectory(disk.getPath("/run"));
            Path model = Files.writeString(directory.resolve("model.zip"), "old model");
            Path record = Files.writeString(directory.resolve("record.json"), "old record");

            try (FileSet files = new FileSet()) {
                files.add(model, out -> out.write(new byte[100]));
                assertThatThrownBy(() -> files.add(record, out -> out.write(new byte[2000])))
                        .isInstanceOf(IOException.class);
            }

            assertThat(Files.readString(model)).isEqualTo("old model");
            assertThat(Files.readString(record)).isEqualTo("old record");
            assertThat(list(directory)).containsExactly("model.zip", "record.json");
        }
    }

    private static List<String> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
