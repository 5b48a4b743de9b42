package io.github.mnistmaven.experiment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.io.Content;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryChangeTest {
    @TempDir
    private Path directory;

    private Path model;
    private Path record;

    @BeforeEach
    void writeFiles() throws IOException {
        model = Files.createDirectory(directory.resolve("model")).resolve("model.zip");
        record = directory.resolve("record.json");
        Files.writeString(model, "old model");
        Files.writeString(record, "old record");
    }

    @Test
    void filesAreReplacedAndRemoved() throws IOException {
        try (DirectoryChange change = DirectoryChange.begin(directory)) {
            change.remove(model);
            change.remove(directory.resolve("never there"));
            change.put(record, Content.text("new record"));
            change.put(directory.resolve("a/b.txt"), Content.text("new"));
            assertThat(record).hasContent("old record");
            change.commit();
        }

        assertThat(files()).containsExactly("a", "a/b.txt", "record.json");
        assertThat(record).hasContent("new record");
    }

    @Test
    void whatIsNotCommittedChangesNothing() throws IOException {
        try (DirectoryChange change = DirectoryChange.begin(directory)) {
            change.remove(record);
            change.put(model, Content.text("new model"));
            assertThatThrownBy(() -> change.put(directory.resolve("model"), Content.text("no file")))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage(directory.resolve("model") + ": is a directory, not a file");
        }

        assertThat(files()).containsExactly("model", "model/model.zip", "record.json");
        assertThat(model).hasContent("old model");
    }

    @Test
    void aDirectoryWithSomethingElseInItStays() throws IOException {
        Files.writeString(directory.resolve("model/notes.txt"), "mine");

        try (DirectoryChange change = DirectoryChange.begin(directory)) {
            change.remove(model);
            change.commit();
        }

        assertThat(files()).containsExactly("model", "model/notes.txt", "record.json");
    }

    @Test
    void whatSomebodyElseCommittedIsCompletedFirst() throws IOException {
        Path committed = directory.resolve(DirectoryChange.COMMITTED);
        Files.createDirectories(committed.resolve("removed/model"));
        Files.createFile(committed.resolve("removed/model/model.zip"));
        Files.createDirectory(committed.resolve("put"));
        Files.writeString(committed.resolve("put/record.json"), "new record");
        assertThat(DirectoryChange.isPending(directory)).isTrue();

        try (DirectoryChange change = DirectoryChange.begin(directory)) {
            assertThat(change).isNotNull();
        }

        assertThat(DirectoryChange.isPending(directory)).isFalse();
        assertThat(files()).containsExactly("record.json");
        assertThat(record).hasContent("new record");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(path -> !path.equals(directory))
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
