package io.github.mnistmaven.bench.result;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.Measurement;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.report.Absent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All contenders' figures for one job.
 *
 * @param job what they did
 * @param operationsPerImage what a step of training computes for an image, see
 *     {@link io.github.mnistmaven.bench.job.Operations}; 0 if none of ours did it
 * @param rows those who did it, in the order in which they were named
 * @param absent those who did not, and why
 */
public record Table(Job job, long operationsPerImage, List<Row> rows, List<Absent> absent) {

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
        long operations = measured.values().stream()
                .flatMap(List::stream)
                .mapToLong(Measurement::operationsPerImage)
                .max()
                .orElse(0);
        return new Table(job, operations, rows, absent);
    }

    /** The row of a contender, if it is there. */
    public Optional<Row> row(String contender) {
        return rows.stream().filter(row -> row.contender().equals(contender)).findFirst();
    }

    /**
     * What {@code contender} takes of the time of the fastest rival of some libraries; empty if one of them is absent.
     *
     * @param libraries what rivals' names begin with
     */
    public OptionalDouble ratio(String contender, List<String> libraries) {
        Map<String, Double> ratios = row(contender).map(Row::ratios).orElse(Map.of());
        double fastest = 0;
        for (String library : libraries) {
            OptionalDouble ratio = ratios.entrySet().stream()
                    .filter(rival -> rival.getKey().startsWith(library))
                    .mapToDouble(Map.Entry::getValue)
                    .max();
            if (ratio.isEmpty()) {
                return ratio;
            }
            fastest = Math.max(fastest, ratio.getAsDouble());
        }
        return OptionalDouble.of(fastest);
    }

    /**
     * Billions of additions and multiplications a second that {@code contender} does of those that count; empty if it
     * is absent.
     */
    public OptionalDouble gigaflops(String contender) {
        return row(contender).stream()
                .mapToDouble(row -> operationsPerImage * (double) job.trainingImages() / row.seconds() / 1e9)
                .findFirst();
    }
}
