package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The names of classes in a file {@code classes.txt} beside IDX files: a line for each label, from the first one on.
 */
final class ClassList {
    static final String FILE_NAME = "classes.txt";

    private static final int MAX_BYTES = 1 << 20;

    private ClassList() {}

    /** Its file, if there is one. */
    static Optional<Path> file(DatasetFolder folder) {
        return folder.beside(FILE_NAME);
    }

    /** The names that lie beside the IDX files, if there are any. */
    static Optional<List<String>> beside(DatasetFolder folder) throws IOException {
        Optional<Path> file = file(folder);
        return file.isPresent() ? Optional.of(read(file.get(), folder.describe(file.get()))) : Optional.empty();
    }

    private static List<String> read(Path file, String name) throws IOException {
        List<String> names;
        try (InputStream in = Files.newInputStream(file)) {
            names = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
        }
        for (int i = 0; i < names.size(); i++) {
            String line = names.get(i);
            if (line.isEmpty() || line.length() > DatasetFacts.LONGEST_CLASS_NAME || names.indexOf(line) < i) {
                throw new DatasetException(name + ": line " + (i + 1) + ": expected the name of a class, of at most "
                        + DatasetFacts.LONGEST_CLASS_NAME + " characters and unlike those before it, found "
                        + Quoted.of(line) + "; correct or delete the file");
            }
            if (i == DatasetFacts.MOST_CLASSES) {
                throw new DatasetException(
                        name + ": expected at most " + i + " names, found more; correct or delete the" + " file");
            }
        }
        return names;
    }
}
