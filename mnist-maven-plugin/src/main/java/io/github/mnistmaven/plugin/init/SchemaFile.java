package io.github.mnistmaven.plugin.init;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.ExperimentSchema;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The JSON Schema of experiments as a file of a project.
 *
 * @param file where it is
 * @param base what messages name it relative to
 */
public record SchemaFile(Path file, Path base) {

    /** The one that experiments in the directory of {@code files} name in their first line. */
    public static SchemaFile beside(ExperimentFiles files) {
        return new SchemaFile(files.directory().resolve(ExperimentSchema.FILE_NAME), files.base());
    }

    /**
     * Writes it, unless it is there and the same.
     *
     * @return what to tell the person who wants it
     * @throws IOException if it can't be written
     */
    public String write() throws IOException {
        boolean changed = AtomicFile.update(file, ExperimentSchema.json());
        return (changed ? "wrote " : "up to date: ") + ShownPath.of(file, base);
    }
}
