package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.function.Function;

/** What is in a jar, or in a directory that stands in for one. */
final class JarContent {

    private JarContent() {}

    /**
     * What {@code reader} makes of the file {@code entry}, whether it exists or not.
     *
     * @throws IOException if {@code jar} is neither a jar nor a directory
     */
    static <T> T read(Path jar, String entry, Function<Path, T> reader) throws IOException {
        if (Files.isDirectory(jar)) {
            return reader.apply(path(jar, entry));
        }
        try (FileSystem content = open(jar)) {
            return reader.apply(path(content.getPath("/"), entry));
        }
    }

    private static Path path(Path root, String entry) throws IOException {
        try {
            return root.resolve(entry);
        } catch (InvalidPathException e) {
            throw new IOException("no file can be called " + Quoted.of(entry), e);
        }
    }

    private static FileSystem open(Path jar) throws IOException {
        try {
            return FileSystems.newFileSystem(jar);
        } catch (ProviderNotFoundException | IllegalArgumentException e) {
            // an odd file is taken for no archive, odd names in one for a wrong argument
            throw new IOException("not a jar", e);
        }
    }
}
