package io.github.mnistmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtentTest {

    @Test
    void threadsAreDoubledUpToAllProcessors() {
        assertThat(Extent.upTo(1)).containsExactly(1);
        assertThat(Extent.upTo(2)).containsExactly(1, 2);
        assertThat(Extent.upTo(12)).containsExactly(1, 2, 4, 8, 12);
    }
}
