package io.github.mnistmaven.plugin.data;

import io.github.mnistmaven.experiment.data.DatasetFiles;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.DataSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The data set that {@code mnist.data} names. */
public final class NamedData {
    private static final String PROPERTY = "mnist.data";

    private NamedData() {}

    /**
     * The data set.
     *
     * @param text as an experiment writes it, or a directory of IDX files or of folders of pictures
     * @param base what a relative directory is seen from
     * @throws io.github.mnistmaven.language.problem.ExperimentException if it is not written as it has to be
     */
    public static DataSource of(String text, Path base) {
        if (DataSets.isWritten(text)) {
            return DataSets.parse(PROPERTY, text);
        }
        return DataSets.inDirectory(isOfPictures(text, base) ? ImageDirectory.KIND : IdxDirectory.KIND, text);
    }

    private static boolean isOfPictures(String text, Path base) {
        try {
            Path directory = base.resolve(Home.ofUser().resolve(text));
            if (!Files.isDirectory(directory) || DatasetFiles.holdsIdx(directory)) {
                return false;
            }
            try (Stream<Path> files = Files.list(directory)) {
                return files.anyMatch(Files::isDirectory);
            }
        } catch (IOException | InvalidPathException toldWhenItIsOpened) {
            return false;
        }
    }
}
