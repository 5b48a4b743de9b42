package io.github.mnistmaven.plugin.export;

import io.github.mnistmaven.experiment.io.DirectoryChange;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.FoundModel;
import io.github.mnistmaven.plugin.models.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Exports the model in a file.
 *
 * @param source reads it
 * @param messages told what was exported
 */
public record ExportedFile(ModelSource source, ExportMessages messages) {

    /**
     * Exports a model.
     *
     * @param name its file, as {@link ModelSource#inFile} takes it
     * @param directory receives the files, all or none, and those of the same names are replaced. Where the model's own
     *     file is one of these, nothing is written in its format.
     * @throws GoalException if there is no model that can be read
     * @throws IOException if something can't be written
     */
    public void export(String name, Path directory, Export export) throws GoalException, IOException {
        FoundModel model = source.inFile(name);
        ModelFiles made = ModelFiles.of(model.network(), export);
        Set<ModelFormat> own = new HashSet<>();
        for (FormatFile file : made.files()) {
            if (isFile(directory.resolve(file.name()), model.file())) {
                own.add(file.format());
            }
        }
        List<FormatFile> files = made.files().stream()
                .filter(file -> !own.contains(file.format()))
                .toList();
        try (DirectoryChange change = DirectoryChange.begin(directory)) {
            for (FormatFile file : files) {
                change.put(directory.resolve(file.name()), file::writeTo);
            }
            change.commit();
        }
        messages.exported(model.place(), files, directory);
        messages.lacks(model.place(), made.lacks());
    }

    private static boolean isFile(Path place, Path model) throws IOException {
        return Files.exists(place) && Files.isSameFile(place, model);
    }
}
