package io.github.mnistmaven.model.archive;

import java.io.IOException;
import java.io.InputStream;

/** Makes something of a part of a model file. */
@FunctionalInterface
interface Part<T> {
    T read(InputStream in) throws IOException;
}
