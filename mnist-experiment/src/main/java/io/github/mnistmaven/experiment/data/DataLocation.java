package io.github.mnistmaven.experiment.data;

import java.nio.file.Path;

/**
 * Where a data set lies on this machine, and where what is made of it is kept.
 *
 * @param path the directory or jar that holds it
 * @param cache the directory for pictures that are decoded; need not exist, and is made when there are some
 */
public record DataLocation(Path path, Path cache) {

    public DataLocation {
        path = path.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }
}
