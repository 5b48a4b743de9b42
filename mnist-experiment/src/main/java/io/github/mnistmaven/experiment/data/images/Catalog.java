package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Omissions.BrokenPicture;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The pictures of a data set with their labels, as folders or a file of labels have them; none is opened.
 *
 * @param classes the names of the classes, in the order of their labels
 * @param entries the pictures, in the order of their names, those among {@code broken} included
 * @param files those of them that may be read, by name
 * @param broken those that may not, by name
 * @param ignored how many files and hidden directories are passed over
 */
record Catalog(
        List<String> classes,
        List<Entry> entries,
        Map<String, PictureFile> files,
        Map<String, BrokenPicture> broken,
        int ignored) {
    private static final int FEWEST_CLASSES = 2;

    /**
     * Reads names, and the file of labels if there is one.
     *
     * @throws DatasetException if they make no data set
     */
    static Catalog of(ImageDirectory source, Path directory) throws IOException {
        return source.labels().isPresent()
                ? new LabelledFiles(directory, source.labels().get(), source.classes()).catalog()
                : new ClassFolders(directory, Listing.of(directory), source.classes()).catalog();
    }

    /** Whether pictures are set apart for {@code split}. */
    boolean has(DataSplit split) {
        return entries.stream().anyMatch(entry -> entry.split().equals(Optional.of(split)));
    }

    /**
     * The classes that are learnt: those that somebody names, or all by code point.
     *
     * @param found the names of all that there are
     * @param where what messages begin with
     * @param what what a class is there: {@code folder}
     */
    static List<String> classes(Optional<List<String>> named, Collection<String> found, String where, String what)
            throws DatasetException {
        TreeSet<String> sorted = new TreeSet<>(CodePoints.ORDER);
        sorted.addAll(found);
        requireDistinct(sorted, where);
        for (String name : named.orElse(List.of())) {
            if (!sorted.contains(name)) {
                throw new DatasetException(where + ": no " + what + " for the class " + Quoted.of(name)
                        + " that classes names; found " + some(sorted));
            }
        }
        List<String> classes = named.orElseGet(() -> List.copyOf(sorted));
        if (classes.size() < FEWEST_CLASSES || classes.size() > DatasetFacts.MOST_CLASSES) {
            throw new DatasetException(where + ": expected " + FEWEST_CLASSES + " to " + DatasetFacts.MOST_CLASSES
                    + " classes, a " + what + " for each, found "
                    + (classes.isEmpty() ? "none" : classes.size() + ": " + some(classes)));
        }
        for (String name : classes) {
            if (name.length() > DatasetFacts.LONGEST_CLASS_NAME) {
                throw new DatasetException(where + ": the name of the class " + Quoted.of(name) + " is too long;"
                        + " expected at most " + DatasetFacts.LONGEST_CLASS_NAME + " characters");
            }
        }
        return classes;
    }

    /** Names that differ only in case, or in how accents are coded, are one name on other machines. */
    static void requireDistinct(Collection<String> names, String where) throws DatasetException {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String same = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String other = seen.putIfAbsent(same, name);
            if (other != null && !other.equals(name)) {
                throw new DatasetException(where + ": the classes " + Quoted.of(other) + " and " + Quoted.of(name)
                        + " differ only in case or in how accents are coded, so that they are one on some machines;"
                        + " rename one of them, or put their pictures together");
            }
        }
    }

    /** A few of {@code names}, for messages. */
    static String some(Collection<String> names) {
        int shown = 10;
        String first =
                String.join(", ", names.stream().limit(shown).map(Quoted::of).toList());
        return names.isEmpty()
                ? "none"
                : names.size() > shown ? first + " and " + (names.size() - shown) + " more" : first;
    }
}
