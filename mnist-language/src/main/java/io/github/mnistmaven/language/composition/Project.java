package io.github.mnistmaven.language.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that messages may quote: those below the directory that holds {@code .mvn}, or else below that of the
 * build, and those below the directory of the experiment that somebody named. Links are followed: an experiment that
 * was sent may extend any file that its reader can read, and the lines of others are nobody's business.
 */
record Project(Path root, Path ofExperiment) {

    /**
     * The project of an experiment.
     *
     * @param base the build's directory
     * @param experiment the file of the experiment
     */
    static Project of(Path base, Path experiment) {
        Path start = real(base);
        Path root = Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve(".mvn")))
                .findFirst()
                .orElse(start);
        return new Project(root, real(experiment.toAbsolutePath().getParent()));
    }

    boolean holds(Path file) {
        Path real = real(file);
        return real.startsWith(root) || real.startsWith(ofExperiment);
    }

    /** That of a file that is not there is the one that it would have. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }
}
