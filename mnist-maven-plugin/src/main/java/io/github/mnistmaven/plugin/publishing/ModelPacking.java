package io.github.mnistmaven.plugin.publishing;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.plugin.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Puts models where the build packs them into the jar. */
public final class ModelPacking {
    private final Path classesDirectory;
    private final Path models;
    private final Console console;

    /**
     * @param classesDirectory what the jar is made of
     * @param resourcePath the directory in the jar that receives {@code <name>/model.zip}
     * @param console told what was packed
     * @throws IOException if {@code resourcePath} leads out of the jar
     */
    public ModelPacking(Path classesDirectory, String resourcePath, Console console) throws IOException {
        this.classesDirectory = classesDirectory.normalize();
        this.models = within(this.classesDirectory, resourcePath);
        this.console = console;
    }

    /**
     * Packs the model of a finished run.
     *
     * @param name the run's name
     * @throws IOException if the model can't be copied
     */
    public void pack(RunDirectory run, String name) throws IOException {
        Path target = models.resolve(name).resolve("model.zip");
        // the jar gets whatever lies beside the model, now or in a later build
        AtomicFile.write(target, run.path(), out -> Files.copy(run.model(), out));
        console.info("packed " + ShownPath.of(target, classesDirectory) + " into the jar");
    }

    private static Path within(Path directory, String resourcePath) throws IOException {
        try {
            Path models = directory.resolve(resourcePath).normalize();
            if (models.startsWith(directory)) {
                return models;
            }
        } catch (InvalidPathException e) {
            throw new IOException(
                    "mnist.resourcePath '" + resourcePath + "' can't be a directory: " + e.getReason(), e);
        }
        throw new IOException("mnist.resourcePath '" + resourcePath
                + "' leads out of the jar; name a directory in it, like 'models'");
    }
}
