package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds data sets on this machine.
 *
 * @param mnist finds the jar that holds MNIST
 * @param cache the directory for pictures that are decoded
 */
public record DataLocator(Jar mnist, Path cache) {
    /** The name of {@link #cache} in the directory of all runs. */
    public static final String CACHE = ".data";

    /** A jar that comes as an artifact. */
    @FunctionalInterface
    public interface Jar {

        /** @throws ResolutionException if it can't be had */
        Path resolve() throws ResolutionException;
    }

    /**
     * Where a data set lies.
     *
     * @param experimentFile the file that names it
     * @throws ResolutionException if it comes as an artifact that can't be had
     */
    public DataLocation locate(DataSource source, Path experimentFile) throws ResolutionException {
        Optional<DataLocation> directory = directory(source, experimentFile);
        return directory.isPresent() ? directory.get() : new DataLocation(mnist.resolve(), cache);
    }

    /**
     * The same for one that lies in a directory; empty if it comes as an artifact.
     *
     * @param experimentFile the file that names it
     */
    public Optional<DataLocation> directory(DataSource source, Path experimentFile) {
        return source.directory()
                .map(Home.ofUser()::resolve)
                .map(path -> experimentFile.toAbsolutePath().resolveSibling(path))
                .map(path -> new DataLocation(path, cache));
    }
}
