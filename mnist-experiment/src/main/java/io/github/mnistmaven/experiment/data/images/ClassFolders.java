package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.Omissions.BrokenPicture;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.text.Quoted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Pictures in a folder for each class, or in such folders within {@code train}, {@code validation} and {@code test}.
 * What lies deeper belongs to the class above it.
 */
final class ClassFolders {
    private final Path directory;
    private final Listing listing;
    private final Optional<List<String>> named;
    private final Map<DataSplit, String> splits;

    /**
     * @param listing what is in {@code directory}
     * @param named the classes that are learnt, in the order of their labels; empty for all
     */
    ClassFolders(Path directory, Listing listing, Optional<List<String>> named) throws DatasetException {
        this.directory = directory;
        this.listing = listing;
        this.named = named;
        this.splits = splits();
    }

    /** @throws DatasetException if these are no folders of classes, or one of them is empty */
    Catalog catalog() throws DatasetException {
        List<String> classes =
                Catalog.classes(named, splits.isEmpty() ? folders("") : learnt(), directory.toString(), "folder");
        Map<String, Integer> labels = new HashMap<>();
        classes.forEach(name -> labels.put(name, labels.size()));
        List<Entry> entries = new ArrayList<>();
        Map<String, PictureFile> files = new LinkedHashMap<>();
        Map<String, BrokenPicture> broken = new LinkedHashMap<>();
        int ignored = listing.ignored();
        for (PictureFile file : listing.files()) {
            Optional<Entry> entry = entry(file.name(), labels);
            entry.ifPresent(entries::add);
            entry.ifPresent(any -> files.put(file.name(), file));
            ignored += entry.isPresent() ? 0 : 1;
        }
        for (Map.Entry<String, String> refused : listing.refused().entrySet()) {
            Optional<Entry> entry = entry(refused.getKey(), labels);
            entry.ifPresent(entries::add);
            // a folder that can't be looked into may be a class, so it is never passed over
            broken.put(refused.getKey(), new BrokenPicture(refused.getKey(), refused.getValue()));
        }
        entries.sort(Comparator.comparing(Entry::name, CodePoints.ORDER));
        requirePictures(classes, entries);
        return new Catalog(classes, entries, files, broken, ignored);
    }

    /** The sets that folders at the top are for, and these folders; none if the classes are at the top. */
    private Map<DataSplit, String> splits() throws DatasetException {
        Map<DataSplit, String> found = new HashMap<>();
        for (String folder : folders("")) {
            Optional<DataSplit> split = SplitNames.of(folder).filter(any -> !isNamed(folder));
            if (split.isPresent()) {
                String other = found.put(split.get(), folder);
                if (other != null) {
                    throw new DatasetException(directory + ": both " + other + " and " + folder
                            + " hold pictures to validate on; expected one of them");
                }
            }
        }
        if (!found.isEmpty() && !found.containsKey(DataSplit.TRAINING)) {
            String folder = found.values().iterator().next();
            throw new DatasetException(directory + ": a folder " + folder + ", but none called " + SplitNames.TRAIN
                    + "; put the folders of classes that are trained on into " + SplitNames.TRAIN + ", or, if "
                    + folder + " is a class, name all classes with classes: [...]");
        }
        return found;
    }

    private boolean isNamed(String folder) {
        return named.filter(classes -> classes.contains(folder)).isPresent();
    }

    /** The classes of all sets, after a look at those that are only tested or validated on. */
    private Collection<String> learnt() throws DatasetException {
        Set<String> trained = folders(splits.get(DataSplit.TRAINING) + "/");
        Set<String> all = new TreeSet<>(CodePoints.ORDER);
        all.addAll(trained);
        for (DataSplit split : List.of(DataSplit.VALIDATION, DataSplit.TEST)) {
            if (splits.containsKey(split)) {
                all.addAll(folders(splits.get(split) + "/"));
            }
        }
        Catalog.requireDistinct(all, directory.toString());
        List<String> untrained = all.stream()
                .filter(name -> !trained.contains(name) && (named.isEmpty() || isNamed(name)))
                .toList();
        if (!untrained.isEmpty()) {
            throw new DatasetException(directory + ": no folder in " + SplitNames.TRAIN + " for the class "
                    + Catalog.some(untrained) + " that is validated or tested on; add its pictures there, or take"
                    + " the class away");
        }
        return trained;
    }

    /** The folders right below one, whose name ends in a slash unless it is empty. */
    private Set<String> folders(String parent) {
        return listing.folders().stream()
                .filter(folder -> folder.startsWith(parent))
                .map(folder -> folder.substring(parent.length()))
                .filter(folder -> !folder.isEmpty() && folder.indexOf('/') < 0)
                .collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER)));
    }

    /** The picture called {@code name}; empty if it is of no class that is learnt. */
    private Optional<Entry> entry(String name, Map<String, Integer> labels) {
        String[] parts = name.split("/", 3);
        if (splits.isEmpty()) {
            return parts.length > 1 ? entry(name, labels.get(parts[0]), Optional.empty()) : Optional.empty();
        }
        Optional<DataSplit> split = SplitNames.of(parts[0]);
        return split.isPresent() && parts.length > 2 ? entry(name, labels.get(parts[1]), split) : Optional.empty();
    }

    private static Optional<Entry> entry(String name, Integer label, Optional<DataSplit> split) {
        return Optional.ofNullable(label).map(known -> new Entry(name, known, split));
    }

    private void requirePictures(List<String> classes, List<Entry> entries) throws DatasetException {
        Set<Integer> found = entries.stream()
                .filter(entry -> entry.split().orElse(DataSplit.TRAINING) == DataSplit.TRAINING)
                .map(Entry::label)
                .collect(Collectors.toSet());
        for (int label = 0; label < classes.size(); label++) {
            if (!found.contains(label)) {
                throw new DatasetException(directory + ": the folder of the class " + Quoted.of(classes.get(label))
                        + " has no picture to train on; expected PNG, JPEG, BMP, GIF, WebP or TIFF files with the"
                        + " usual ends of their names: add some, or remove the folder");
            }
        }
    }
}
