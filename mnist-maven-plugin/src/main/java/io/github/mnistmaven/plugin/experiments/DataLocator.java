package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds data sets on this machine. */
@FunctionalInterface
public interface DataLocator {

    /**
     * The jar that holds MNIST.
     *
     * @throws ResolutionException if it can't be had
     */
    Path mnist() throws ResolutionException;

    /**
     * The directory or jar that holds a data set.
     *
     * @param experimentFile the file that names it
     * @throws ResolutionException if it comes as an artifact that can't be had
     */
    default Path locate(DataSource source, Path experimentFile) throws ResolutionException {
        Optional<Path> directory = directory(source, experimentFile);
        return directory.isPresent() ? directory.get() : mnist();
    }

    /** The directory that holds a data set; empty if it comes as an artifact. */
    static Optional<Path> directory(DataSource source, Path experimentFile) {
        return source.directory()
                .map(Home.ofUser()::resolve)
                .map(path ->
                        experimentFile.toAbsolutePath().resolveSibling(path).normalize());
    }
}
