package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Coordinates;
import io.github.mnistmaven.language.composition.UnavailableArtifactException;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.nio.file.Path;

/**
 * Finds data sets on this machine.
 *
 * @param mnist finds the jar that holds MNIST
 * @param artifacts finds the jars and zips that hold others
 * @param cache the directory for pictures that are decoded
 */
public record DataLocator(Jar mnist, ArtifactJars artifacts, Path cache) {
    /** The name of {@link #cache} in the directory of all runs. */
    public static final String CACHE = ".data";

    /** A jar that comes as an artifact. */
    @FunctionalInterface
    public interface Jar {

        /** @throws ResolutionException if it can't be had */
        Path resolve() throws ResolutionException;
    }

    /** One that finds no artifacts but MNIST. */
    public DataLocator(Jar mnist, Path cache) {
        this(mnist, ArtifactJars.NONE, cache);
    }

    /**
     * Where a data set lies.
     *
     * @param experimentFile the file that names it
     * @throws ResolutionException if it is MNIST, and can't be had
     * @throws DatasetException if it comes as another artifact that can't be had
     */
    public DataLocation locate(DataSource source, Path experimentFile) throws ResolutionException, DatasetException {
        return source instanceof DataSource.Mnist
                ? new DataLocation(mnist.resolve(), cache)
                : locateOthers(source, experimentFile);
    }

    /**
     * Where a data set lies that is not MNIST.
     *
     * @param experimentFile the file that names it
     * @throws DatasetException if it comes as an artifact that can't be had
     */
    public DataLocation locateOthers(DataSource source, Path experimentFile) throws DatasetException {
        return new DataLocation(
                source instanceof DataSource.Artifact artifact ? find(artifact) : directory(source, experimentFile),
                cache);
    }

    private Path find(DataSource.Artifact artifact) throws DatasetException {
        try {
            return artifacts.find(Coordinates.parse(artifact.coordinates()).orElseThrow());
        } catch (UnavailableArtifactException e) {
            throw new DatasetException("data set " + artifact.coordinates() + ": " + e.getMessage(), e);
        }
    }

    private static Path directory(DataSource source, Path experimentFile) {
        return experimentFile
                .toAbsolutePath()
                .resolveSibling(Home.ofUser().resolve(source.directory().orElseThrow()));
    }
}
