package io.github.mnistmaven.plugin.host;

import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.host.Host.Platform;
import java.util.Arrays;
import java.util.stream.Collectors;

/** There are no native libraries for this machine. */
public final class UnsupportedHostException extends GoalException {
    private static final long serialVersionUID = 1L;

    UnsupportedHostException(String os, String arch) {
        super(
                "the engines have no native libraries for " + os + " on " + arch + "; they have some for "
                        + Arrays.stream(Platform.values())
                                .map(Platform::classifier)
                                .collect(Collectors.joining(", ")),
                null,
                false);
    }
}
