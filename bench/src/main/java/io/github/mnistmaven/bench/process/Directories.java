package io.github.mnistmaven.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories for what is measured. */
public final class Directories {

    private Directories() {}

    /** An empty directory; what was in it is deleted. */
    public static Path empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> content;
            try (Stream<Path> walk = Files.walk(directory)) {
                content = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : content) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(directory);
    }
}
