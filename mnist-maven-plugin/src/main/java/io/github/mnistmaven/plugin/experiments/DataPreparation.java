package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.PictureProgress;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Has the pictures of data sets decoded before anything is trained.
 *
 * @param locator finds data sets
 * @param console told how far it is
 */
public record DataPreparation(DataLocator locator, Console console) {

    /** A data set on this machine. */
    private record Located(DataSource source, DataLocation location) {}

    /**
     * Makes the data of {@code planned} ready.
     *
     * @return whether some turned out to be others than it was planned with, as broken pictures are left out
     * @throws UnreadableDataException if pictures can't be read that have to be
     * @throws IOException if a data set can't be read, for another reason than that it is wrong
     */
    public boolean prepare(List<PlannedExperiment> planned) throws UnreadableDataException, IOException {
        Set<Located> done = new HashSet<>();
        boolean changed = false;
        for (PlannedExperiment one : planned) {
            DataSource source = one.plan().data().source();
            if (source instanceof DataSource.ImageDirectory) {
                DataLocation location = locator.locateOthers(source, one.file());
                changed |= done.add(new Located(source, location)) && prepare(source, location);
            }
        }
        return changed;
    }

    private boolean prepare(DataSource source, DataLocation location) throws UnreadableDataException, IOException {
        try (PictureProgress progress = new PictureProgress(console, source.name(), System::nanoTime)) {
            Dataset dataset = Datasets.open(source, location);
            DatasetFacts before = dataset.facts();
            dataset.prepare(progress);
            DatasetFacts after = dataset.facts();
            return before.images() != after.images() || !before.remarks().equals(after.remarks());
        } catch (DatasetException e) {
            throw new UnreadableDataException(e.getMessage(), e);
        }
    }
}
