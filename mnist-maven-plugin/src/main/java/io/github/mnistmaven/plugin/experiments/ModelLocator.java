package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.language.planning.ModelReader;
import java.nio.file.Path;

/** Finds the trained models that experiments name. */
@FunctionalInterface
public interface ModelLocator {

    /** Finds none. */
    ModelLocator NONE = file -> ModelReader.NONE;

    /** Reads the models that the experiment in {@code experimentFile} names. */
    ModelReader of(Path experimentFile);
}
