package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the labels of a data set stand for.
 *
 * @param said the names in the order of their labels, as the experiment says or a {@link ClassList}; empty if neither
 *     does
 * @param mapping the names that lie beside the files; empty if there are none, or others are said
 * @param first where labels begin
 */
record IdxClasses(Optional<List<String>> said, Optional<LabelMapping> mapping, FirstLabel first) {

    static IdxClasses of(IdxDirectory source, DatasetFolder folder) throws IOException {
        Optional<List<String>> said = source.classes().isPresent() ? source.classes() : ClassList.beside(folder);
        Optional<LabelMapping> mapping = LabelMapping.beside(folder);
        OptionalInt first = source.firstLabel().isEmpty() && mapping.isPresent()
                ? OptionalInt.of(mapping.get().first())
                : source.firstLabel();
        return new IdxClasses(said, said.isPresent() ? Optional.empty() : mapping, new FirstLabel(first));
    }

    /**
     * The names of the classes of training images.
     *
     * @throws DatasetException if labels and names don't fit
     */
    List<String> names(IdxReader labels) throws IOException {
        int count = first.classes(labels);
        if (said.isPresent()) {
            checkCount(said.get().size(), count, labels);
            return said.get();
        }
        return mapping.isPresent()
                ? mapping.get().of(first.label(), count)
                : DatasetFacts.numbered(first.label(), count);
    }

    /** Adds what the files of images and labels don't say; nothing where labels from 0 are their own names. */
    void addTo(MessageDigest digest) {
        if (first.label() > 0) {
            add(digest, "first label " + first.label());
        }
        said.ifPresent(names -> names.forEach(name -> add(digest, "class " + name.length() + " " + name)));
        mapping.ifPresent(
                labels -> labels.names().forEach((label, name) -> add(digest, "label " + label + " " + name)));
    }

    private void checkCount(int names, int count, IdxReader labels) throws DatasetException {
        if (names != count) {
            int last = first.label() + count - 1;
            throw labels.problem("labels are " + first.label() + " to " + last + ", " + count + " classes, but classes"
                    + " names " + names + "; give one name for each label, also for those without images"
                    + (names == count - 1 && first.label() == 0 ? ", or first_label: 1 if no label is 0" : ""));
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
