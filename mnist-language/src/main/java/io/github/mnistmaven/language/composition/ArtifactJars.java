package io.github.mnistmaven.language.composition;

import java.nio.file.Path;

/** Finds the jars that hold experiments. */
@FunctionalInterface
public interface ArtifactJars {

    /** Finds none; for experiments that extend nothing but files. */
    ArtifactJars NONE = coordinates -> {
        throw new UnavailableArtifactException("no artifacts are looked for here; name a file");
    };

    /**
     * The jar at {@code coordinates}, or a directory of the same content while a build has not packed it yet.
     *
     * @throws UnavailableArtifactException if it can't be had
     */
    Path find(Coordinates coordinates) throws UnavailableArtifactException;
}
