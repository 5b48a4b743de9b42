package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The experiment files of a project.
 *
 * @param base what paths are relative to
 * @param directory where experiments live that are given by name alone
 */
public record ExperimentFiles(Path base, Path directory) {
    private static final List<String> EXTENSIONS = List.of(".yml", ".yaml");
    private static final int LONGEST_NAME = 100;

    /**
     * The files in the directory whose experiment is called {@code name} by default, there or not; the usual one first.
     */
    public List<Path> called(String name) {
        return EXTENSIONS.stream()
                .map(extension -> directory.resolve(name + extension))
                .toList();
    }

    /** All experiments of the directory, by name; none if there is no such directory. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(ExperimentFiles::isExperiment).sorted().toList();
        }
    }

    /**
     * The experiments that {@code names} stand for, all of them if there is none. A name is a path, or the name of a
     * file in the directory, with or without its extension.
     *
     * @param names may hold blank ones and null, as Maven reads {@code a.yml,,b.yml}; these stand for nothing
     * @throws NoSuchExperimentException if there is no such file, or none at all
     */
    public List<Path> named(List<String> names) throws IOException, NoSuchExperimentException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                files.add(find(name.strip()));
            }
        }
        if (files.isEmpty()) {
            files.addAll(all());
        }
        if (files.isEmpty()) {
            throw new NoSuchExperimentException("there are no experiments in " + shown(directory)
                    + "; mnist:init writes a first one, or name one with -Dexperiment=<file>");
        }
        return files.stream().distinct().toList();
    }

    private Path find(String name) throws IOException, NoSuchExperimentException {
        Optional<Path> found = Stream.of(base, directory)
                .flatMap(place -> candidates(place, name).stream())
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isEmpty()) {
            throw new NoSuchExperimentException(
                    "there is no experiment " + Quoted.of(name) + " in " + shown(directory) + "; " + choice());
        }
        return found.get();
    }

    private static List<Path> candidates(Path directory, String name) {
        try {
            return Stream.concat(Stream.of(""), EXTENSIONS.stream())
                    .map(extension -> directory.resolve(name + extension).normalize())
                    .toList();
        } catch (InvalidPathException noFileCanBeCalledThat) {
            return List.of();
        }
    }

    private String choice() throws IOException {
        List<Path> files = all();
        return files.isEmpty()
                ? "that directory holds none"
                : "there are: "
                        + files.stream()
                                .map(file -> Quoted.plain(file.getFileName().toString(), LONGEST_NAME))
                                .collect(Collectors.joining(", "));
    }

    private String shown(Path path) {
        return ShownPath.of(path, base);
    }

    private static boolean isExperiment(Path file) {
        return Files.isRegularFile(file)
                && EXTENSIONS.stream().anyMatch(file.getFileName().toString()::endsWith);
    }
}
