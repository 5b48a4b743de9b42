package io.github.mnistmaven.experiment.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Finds them among {@code paths}. Where files of several data sets lie side by side, those without the name of a
     * data set in front are meant.
     *
     * @param location what messages call the folder
     * @throws DatasetException if a file is missing, or if it can't be told which data set is meant
     */
    static IdxFiles among(List<Path> paths, Path location) throws DatasetException {
        Map<IdxName, Path> named = new TreeMap<>(PREFERENCE);
        paths.forEach(path -> IdxName.of(path.getFileName().toString()).ifPresent(name -> named.put(name, path)));
        Map<String, Map<IdxFile, List<Path>>> sets = new TreeMap<>();
        named.forEach((name, path) -> sets.computeIfAbsent(name.set(), any -> new EnumMap<>(IdxFile.class))
                .computeIfAbsent(name.file(), any -> new ArrayList<>())
                .add(path));
        String set = chosen(sets, location);
        Map<IdxFile, List<Path>> found = sets.getOrDefault(set, Map.of());
        requireAll(found, location);
        return new IdxFiles(set, found);
    }

    private static String chosen(Map<String, Map<IdxFile, List<Path>>> sets, Path location) throws DatasetException {
        boolean isUnnamedComplete = sets.getOrDefault("", Map.of()).size() == IdxFile.values().length;
        if (isUnnamedComplete || sets.isEmpty()) {
            return "";
        }
        if (sets.size() > 1) {
            String names = sets.values().stream()
                    .map(files -> files.values()
                            .iterator()
                            .next()
                            .get(0)
                            .getFileName()
                            .toString())
                    .collect(Collectors.joining(", "));
            throw new DatasetException("data set " + location + " is ambiguous: it has files of several data sets ("
                    + names + "); give each a directory of its own");
        }
        return sets.keySet().iterator().next();
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
