package io.github.mnistmaven.plugin.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where native libraries may be unpacked: the first of these directories in which a trainer can write and run code.
 *
 * @param directories the directories, the preferred one first
 */
public record NativeCaches(List<Path> directories) {

    public NativeCaches {
        directories = List.copyOf(directories);
    }

    /**
     * The directory that the build names, and no other; or by default one in the local repository, one in the user's
     * cache, and one among the build's own results.
     *
     * @param named the directory that the build names
     * @param localRepository Maven's local repository
     * @param outputDirectory the directory of all runs
     * @param environment this process's environment: {@code XDG_CACHE_HOME} is where caches are, if it is set
     * @param home the user's home directory
     */
    public static NativeCaches of(
            Optional<Path> named,
            Path localRepository,
            Path outputDirectory,
            Map<String, String> environment,
            Path home) {
        if (named.isPresent()) {
            return new NativeCaches(List.of(named.get()));
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path ofUser = xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg);
        return new NativeCaches(List.of(
                localRepository.resolve(".cache").resolve("mnist-maven-plugin"),
                ofUser.resolve("mnist-maven-plugin"),
                outputDirectory.resolve(".natives")));
    }

    /** The directories within these for {@code natives}, which would otherwise overwrite those of others. */
    public List<Path> of(Natives natives) {
        return directories.stream()
                .map(directory -> directory.resolve(natives.name()))
                .toList();
    }
}
