package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.nio.file.Path;

/** Finds data sets that come as artifacts. */
@FunctionalInterface
public interface DataLocator {

    /**
     * The jar that holds MNIST.
     *
     * @throws ResolutionException if it can't be had
     */
    Path mnist() throws ResolutionException;
}
