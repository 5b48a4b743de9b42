package io.github.mnistmaven.plugin.experiments;

import java.nio.file.Path;

/** Finds data in directories, and no artifact: planning needs none. */
public final class DirectoriesOnly {
    public static final DataLocator LOCATOR = new DataLocator(
            () -> {
                throw new AssertionError("no artifact is needed");
            },
            Path.of("no-cache"));

    private DirectoriesOnly() {}
}
