package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.mnistmaven.model.network.Keyword;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is measured and has a number: what it is called, what its numbers are, and which of them are better.
 */
public sealed interface Metric extends Keyword
        permits PassMetric, RunFigure, DataFigure, ClassRecall, SelectiveAccuracy {

    /** What it is called where there is little room, without its unit: {@code test accuracy}. */
    String label();

    /** What it is, in one sentence. */
    String description();

    Unit unit();

    Direction direction();

    /** The metric that this one only repeats where a run adds nothing to it; empty for most. */
    default Optional<Metric> basis() {
        return Optional.empty();
    }

    /** A limit that somebody might set: a minimum if higher values are better, else a maximum. */
    double exampleLimit();

    /** What finished runs have, and what limits can be set on: the metrics of clean passes, then the other figures. */
    static List<Metric> ofRun() {
        return Stream.<Metric>concat(PassMetric.ofRun().stream(), Stream.of(RunFigure.values()))
                .toList();
    }

    /**
     * The metric of a finished run that is called {@code keyword}.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    static Metric of(String keyword) {
        return find(keyword).orElseThrow(() -> new IllegalArgumentException("no metric " + keyword));
    }

    private static Optional<Metric> find(String keyword) {
        return ofRun().stream()
                .filter(metric -> metric.keyword().equals(keyword))
                .findFirst();
    }
}
