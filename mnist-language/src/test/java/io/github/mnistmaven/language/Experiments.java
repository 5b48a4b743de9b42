package io.github.mnistmaven.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The experiments that come with this project. */
public final class Experiments {
    private static final Path DIRECTORY = Path.of("..", "experiments");

    private Experiments() {}

    public static Path file(String name) {
        return DIRECTORY.resolve(name);
    }

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
