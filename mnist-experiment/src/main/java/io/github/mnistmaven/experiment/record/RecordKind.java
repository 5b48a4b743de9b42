package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.network.Keyword;
import java.util.Optional;
import java.util.stream.Stream;

/** What a record is of. */
public enum RecordKind implements Keyword {
    /** One run: {@link RunRecord}. */
    RUN,
    /** The runs of an experiment with several seeds, put together: {@link SeedsRecord}. */
    SEEDS,
    /** The same with the record of each run; what the report of several seeds holds. */
    SEEDS_WITH_RUNS,
    /** A model that was tested and not trained: {@link EvaluationRecord}. */
    EVALUATION;

    /** The kind that is called {@code keyword}; empty if none is. */
    public static Optional<RecordKind> of(String keyword) {
        return Stream.of(values())
                .filter(kind -> kind.keyword().equals(keyword))
                .findFirst();
    }
}
