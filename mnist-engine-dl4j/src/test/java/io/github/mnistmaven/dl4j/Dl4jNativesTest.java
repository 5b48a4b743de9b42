package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Dl4jNativesTest {
    private final int before = Dl4jNatives.threads();

    @AfterEach
    void restoreTheThreads() {
        Dl4jNatives.useThreads(before);
    }

    @Test
    void theNumberOfThreadsMayChangeWhileTheProcessRuns() {
        Dl4jNatives.useThreads(before + 1);

        assertThat(NativeEnvironment.description().threads()).isEqualTo(before + 1);
    }
}
