package io.github.mnistmaven.plugin.publishing;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.plugin.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Puts models where the build packs them into the jar. */
public final class ModelPacking {
    private final Path classesDirectory;
    private final Path models;
    private final List<ModelFormat> formats;
    private final Console console;

    /**
     * @param classesDirectory what the jar is made of
     * @param resourcePath the directory in the jar that receives {@code <name>/model.zip}
     * @param formats the formats whose files are packed
     * @param console told what was packed
     * @throws IOException if {@code resourcePath} leads out of the jar
     */
    public ModelPacking(Path classesDirectory, String resourcePath, List<ModelFormat> formats, Console console)
            throws IOException {
        this.classesDirectory = classesDirectory.normalize();
        this.models = within(this.classesDirectory, resourcePath);
        this.formats = List.copyOf(formats);
        this.console = console;
    }

    /**
     * Packs the model of a finished run.
     *
     * @param name the run's name
     * @throws IOException if a file is missing, or can't be copied
     */
    public void pack(RunDirectory run, String name) throws IOException {
        for (ModelFormat format : formats) {
            for (String file : format.fileNames()) {
                pack(run.modelFile(file), run, models.resolve(name).resolve(file), format);
            }
        }
    }

    private void pack(Path file, RunDirectory run, Path target, ModelFormat format) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("mnist.packFormats names " + format.keyword() + ", but there is no " + file
                    + "; add it to export.formats or mnist.formats, or see in the run's report what it lacks");
        }
        // the jar gets whatever lies beside the model, now or in a later build
        AtomicFile.write(target, run.path(), out -> Files.copy(file, out));
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
