package io.github.mnistmaven.experiment.data;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an IDX file says. MNIST's files are called {@code train-images-idx3-ubyte}; mirrors write a dot in
 * place of a hyphen, and EMNIST has the name of a data set in front and {@code test} for {@code t10k}.
 *
 * @param name the file's name
 * @param set the data set that the name begins with, such as {@code emnist-letters}; empty for none
 * @param file which of the four files it is
 */
record IdxName(String name, String set, IdxFile file) {
    private static final Pattern FORM =
            Pattern.compile("(?:(.+)-)?(train|t10k|test)-(images|labels)[-.]idx[0-9][-.]ubyte(\\.gz)?");

    /** What {@code name} says; empty if it is not that of an IDX file. */
    static Optional<IdxName> of(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isOfTraining = matcher.group(2).equals("train");
        IdxFile.Kind kind = matcher.group(3).equals("images") ? IdxFile.Kind.IMAGES : IdxFile.Kind.LABELS;
        String set = matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(new IdxName(name, set, IdxFile.of(isOfTraining, kind)));
    }

    /** Whether the file is gzipped. */
    boolean isPacked() {
        return name.endsWith(IdxFile.GZIP_SUFFIX);
    }

    /** Whether MNIST's file is called so. */
    boolean isUsual() {
        return name.startsWith(file.unpackedName);
    }
}
