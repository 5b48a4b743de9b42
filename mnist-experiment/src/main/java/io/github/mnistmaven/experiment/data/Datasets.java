package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.data.images.ImageFolder;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSource.Artifact;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;

/** The kinds of data sets there are: the one place that turns the source that a plan names into a data set. */
public final class Datasets {
    private static final IdxDirectory MNIST = new IdxDirectory("", OptionalInt.of(0));

    private Datasets() {}

    /**
     * Opens the data set that {@code source} names.
     *
     * @param location where it lies on this machine
     * @throws DatasetException if there is nothing, or a file is missing
     */
    public static Dataset open(DataSource source, DataLocation location) throws IOException {
        if (source instanceof IdxDirectory idx) {
            return IdxDataset.open(location.path(), idx);
        } else if (source instanceof Artifact artifact) {
            return open(artifact, location);
        } else if (source instanceof ImageDirectory images) {
            return ImageFolder.open(images, location);
        } else {
            // MNIST comes as a jar of the files that others have in a directory
            return IdxDataset.open(location.path(), MNIST);
        }
    }

    private static Dataset open(Artifact artifact, DataLocation location) throws IOException {
        if (!ArchivedPictures.isOfPictures(location.path())) {
            return IdxDataset.open(location.path(), artifact.idx());
        }
        // of a module of the same build that is not packed yet, there is a directory
        return Files.isDirectory(location.path())
                ? ImageFolder.open(artifact.images(), location)
                : ArchivedPictures.open(artifact, location);
    }

    /**
     * What is known of a data set without having it, so that planning needs no download; empty if it has to be opened.
     */
    public static Optional<DatasetFacts> known(DataSource source) {
        return source instanceof DataSource.Mnist ? Optional.of(DatasetFacts.MNIST) : Optional.empty();
    }
}
