package io.github.mnistmaven.language.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of an experiment were written.
 *
 * @param locations the location of each value that was written, by its path, such as {@code model[2].dense.units}; the
 *     empty path is the whole experiment
 * @param files the files that they were written in, the experiment's own first, then its parents
 */
public record Origins(Map<String, Location> locations, List<String> files) {

    public Origins {
        locations = Map.copyOf(locations);
        files = List.copyOf(files);
        if (!locations.containsKey("")) {
            throw new IllegalArgumentException("the whole experiment has no location");
        }
    }

    /** The location of the value at {@code path}; empty if it was not written. */
    public Optional<Location> find(String path) {
        return Optional.ofNullable(locations.get(path));
    }

    /** The location of the value at {@code path}; if it was not written, that of the nearest value around it. */
    public Location of(String path) {
        String nearest = path;
        while (!locations.containsKey(nearest)) {
            nearest = around(nearest);
        }
        return locations.get(nearest);
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
