package io.github.mnistmaven.bench.result;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.Measurement;
import io.github.mnistmaven.bench.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All contenders' figures for one job.
 *
 * @param job what they did
 * @param rows those who did it, in the order in which they were named
 * @param absent those who did not, and why
 */
public record Table(Job job, List<Row> rows, List<Absent> absent) {

    public Table {
        rows = List.copyOf(rows);
        absent = List.copyOf(absent);
    }

    /**
     * Puts measurements into figures.
     *
     * @param measured by contender, one a round; at least one for each contender there
     */
    public static Table of(Job job, Map<Contender, List<Measurement>> measured, List<Absent> absent) {
        List<Row> rivals = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        measured.forEach((contender, rounds) -> {
            Row row = Row.of(contender.name(), job, rounds);
            rows.add(row);
            if (contender.rival()) {
                rivals.add(row);
            }
        });
        rows.replaceAll(row -> rivals.contains(row) ? row : row.against(rivals));
        return new Table(job, rows, absent);
    }
}
