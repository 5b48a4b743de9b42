package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.text.Quoted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The four files of a data set, found in a folder by their names.
 *
 * @param set what their names begin with, see {@link IdxName#set}
 * @param files each of the four, all forms in which it is there: plain before gzipped, MNIST's own name before others
 */
record IdxFiles(String set, Map<IdxFile, List<Path>> files) {
    private static final Comparator<IdxName> PREFERENCE = Comparator.comparing(IdxName::isPacked)
            .thenComparing(name -> !name.isUsual())
            .thenComparing(IdxName::name);

    /** What the names of files begin with that are called as MNIST's: nothing. */
    private static final String UNNAMED = "";

    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_NAME = 60;

    /**
     * Finds them among {@code paths}. Where files of several data sets lie side by side, those without the name of a
     * data set in front are meant.
     *
     * @param wanted which data set is meant, the whole of {@link #set} or its last words; empty if nobody says
     * @param location what messages call the folder
     * @throws DatasetException if a file is missing, or if it can't be told which data set is meant
     */
    static IdxFiles among(List<Path> paths, Optional<String> wanted, Path location) throws DatasetException {
        Map<IdxName, Path> named = new TreeMap<>(PREFERENCE);
        paths.forEach(path -> IdxName.of(path.getFileName().toString()).ifPresent(name -> named.put(name, path)));
        Map<String, Map<IdxFile, List<Path>>> sets = new TreeMap<>();
        named.forEach((name, path) -> sets.computeIfAbsent(name.set(), any -> new EnumMap<>(IdxFile.class))
                .computeIfAbsent(name.file(), any -> new ArrayList<>())
                .add(path));
        String set = wanted.isPresent() ? theOne(sets.keySet(), wanted.get(), location) : theOnly(sets, location);
        Map<IdxFile, List<Path>> found = sets.getOrDefault(set, Map.of());
        requireAll(found, location);
        return new IdxFiles(set, found);
    }

    private static String theOne(Set<String> sets, String wanted, Path location) throws DatasetException {
        if (sets.contains(wanted)) {
            return wanted;
        }
        List<String> meant =
                sets.stream().filter(set -> set.endsWith("-" + wanted)).toList();
        if (meant.size() != 1) {
            throw new DatasetException("data set " + location + ": expected one set called " + Quoted.of(wanted)
                    + ", as set says, found "
                    + (meant.isEmpty() ? inWords(sets) : inWords(meant) + "; give the whole name"));
        }
        return meant.get(0);
    }

    private static String theOnly(Map<String, Map<IdxFile, List<Path>>> sets, Path location) throws DatasetException {
        boolean isUnnamedComplete = sets.getOrDefault(UNNAMED, Map.of()).size() == IdxFile.values().length;
        if (isUnnamedComplete || sets.isEmpty()) {
            return UNNAMED;
        }
        if (sets.size() > 1) {
            String example = sets.keySet().stream()
                    .filter(set -> !set.equals(UNNAMED))
                    .findFirst()
                    .orElseThrow();
            throw new DatasetException("data set " + location + " is ambiguous: it has files of several data sets ("
                    + inWords(sets.keySet()) + "); say which one is meant, as in dataset: {idx: {path: DIR, set: "
                    + Quoted.plain(example, LONGEST_NAME) + "}}");
        }
        return sets.keySet().iterator().next();
    }

    private static String inWords(Collection<String> sets) {
        if (sets.isEmpty()) {
            return "none";
        }
        return sets.stream()
                .limit(MOST_SHOWN)
                .map(set -> set.equals(UNNAMED) ? "one without a name" : Quoted.plain(set, LONGEST_NAME))
                .collect(Collectors.joining(", ", "", sets.size() > MOST_SHOWN ? " and others" : ""));
    }

    /** The form of {@code file} that is read. */
    Path path(IdxFile file) {
        return files.get(file).get(0);
    }

    private static void requireAll(Map<IdxFile, List<Path>> found, Path location) throws DatasetException {
        if (found.size() < IdxFile.values().length) {
            String missing = Arrays.stream(IdxFile.values())
                    .filter(file -> !found.containsKey(file))
                    .map(file -> file.unpackedName)
                    .collect(Collectors.joining(", "));
            throw new DatasetException(
                    "data set " + location + " is incomplete: no " + missing + "; expected " + IdxFile.allNames());
        }
    }
}
