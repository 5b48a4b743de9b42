package io.github.mnistmaven.experiment.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of an experiment were written.
 *
 * @param locations the location of each value that was written, by its path, such as {@code model[2].dense.units};
 *     the empty path is the whole experiment
 */
public record Origins(Map<String, Location> locations) {

    public Origins {
        locations = Map.copyOf(locations);
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

    /** The same, but for the value at {@code path}, which was written at {@code location}. */
    public Origins with(String path, Location location) {
        Map<String, Location> changed = new HashMap<>(locations);
        changed.put(path, location);
        return new Origins(changed);
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
