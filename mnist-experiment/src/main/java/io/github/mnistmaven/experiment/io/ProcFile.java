package io.github.mnistmaven.experiment.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A file with a key and a value per line, as Linux tells of processors and processes. */
public record ProcFile(Path path) {

    /** The first value of {@code key}; empty if there is none, or no such file, as on other operating systems. */
    public Optional<String> value(String key) {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", 2))
                    .filter(entry -> entry.length == 2 && entry[0].strip().equals(key))
                    .map(entry -> entry[1].strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
