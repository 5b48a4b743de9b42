package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.model.DataSplit;
import java.util.Map;
import java.util.Optional;

/** What people call the sets of a split, as folders or in a file of labels. */
final class SplitNames {
    /** As messages list them. */
    static final String ALL = "train, validation (val, valid) or test";

    static final String TRAIN = "train";

    private static final Map<String, DataSplit> NAMES = Map.of(
            TRAIN,
            DataSplit.TRAINING,
            "validation",
            DataSplit.VALIDATION,
            "val",
            DataSplit.VALIDATION,
            "valid",
            DataSplit.VALIDATION,
            "test",
            DataSplit.TEST);

    private SplitNames() {}

    static Optional<DataSplit> of(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** The word for a set, as in {@code test}. */
    static String of(DataSplit split) {
        return switch (split) {
            case TRAINING -> TRAIN;
            case VALIDATION -> "validation";
            case TEST -> "test";
        };
    }
}
