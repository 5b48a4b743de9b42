package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How IDX files are read, wherever they are.
 *
 * @param <R> what says so
 */
record IdxKeys<R>(
        Key<R, String> set, Key<R, Integer> firstLabel, Key<R, Boolean> transpose, Key<R, List<String>> classes) {
    /** Labels are bytes. */
    private static final int LARGEST_LABEL = 255;

    /** The keys of what says how {@code idx} is read. */
    static <R> IdxKeys<R> of(Function<R, IdxDirectory> idx) {
        return new IdxKeys<>(
                Key.<R, String>optional(
                                "set",
                                new TextType("the name of a data set"),
                                idx.andThen(IdxDirectory::set),
                                "Which data set is meant of several whose files lie side by side: what their names begin with, or its last word, as letters for emnist-letters.")
                        .example("letters"),
                Key.<R, Integer>optional(
                                "first_label",
                                new IntegerType(0, LARGEST_LABEL),
                                idx.andThen(IdxKeys::firstLabel),
                                "The label of the first class: 1 for data that count from 1. If absent it is that of the *-mapping.txt beside the files, as EMNIST has one, or 0, and then data in which no label is 0 are refused.")
                        .example(1),
                Key.withDefault(
                        "transpose",
                        new BooleanType(),
                        false,
                        idx.andThen(IdxDirectory::transpose),
                        "Whether rows and columns are exchanged: true for EMNIST, whose images are stored column by column."),
                Key.<R, List<String>>optional(
                                "classes",
                                new ClassNamesType(),
                                idx.andThen(IdxDirectory::classes),
                                "The names of the classes, one for each label from the first. If absent they are those of a classes.txt beside the files, a line each, or of their *-mapping.txt, or the labels.")
                        .example(List.of("Top", "Trouser")));
    }

    List<Key<R, ?>> all() {
        return List.of(set, firstLabel, transpose, classes);
    }

    /** What {@code values} say of the files in {@code path}. */
    IdxDirectory read(String path, Values values) {
        return new IdxDirectory(
                path,
                values.find(set),
                values.find(firstLabel).map(OptionalInt::of).orElse(OptionalInt.empty()),
                values.get(transpose),
                values.find(classes));
    }

    private static Optional<Integer> firstLabel(IdxDirectory idx) {
        return idx.firstLabel().isPresent() ? Optional.of(idx.firstLabel().getAsInt()) : Optional.empty();
    }
}
