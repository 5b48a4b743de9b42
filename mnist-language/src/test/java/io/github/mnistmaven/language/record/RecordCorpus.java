package io.github.mnistmaven.language.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The records that released versions wrote. */
final class RecordCorpus {
    static final Path ROOT = Path.of("src", "test", "resources", "records");

    private RecordCorpus() {}

    /** All files. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("record.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file: {@code 0.1/baseline}. */
    static String text(String run) throws IOException {
        return Files.readString(ROOT.resolve(run).resolve("record.json"));
    }
}
