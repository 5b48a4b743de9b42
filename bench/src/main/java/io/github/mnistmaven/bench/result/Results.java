package io.github.mnistmaven.bench.result;

import java.util.List;

/**
 * What {@code results.json} holds.
 *
 * @param measuredAt when the first process was started, ISO 8601 in UTC
 * @param machine where
 * @param tables one a job
 */
public record Results(String measuredAt, Machine machine, List<Table> tables) {

    public Results {
        tables = List.copyOf(tables);
    }
}
