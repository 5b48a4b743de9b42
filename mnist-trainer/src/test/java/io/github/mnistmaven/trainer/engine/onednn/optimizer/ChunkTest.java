package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunkTest {

    @Test
    void theBaselineIsOneChunk() {
        assertThat(Chunk.all(542_256)).containsExactly(new Chunk(0, 542_256));
    }

    @Test
    void tenMillionValuesAreChunksOfHalfAMillion() {
        assertThat(Chunk.all(10_000_000)).hasSize(19).startsWith(new Chunk(0, 526_320), new Chunk(526_320, 526_320));
    }

    @Test
    void chunksBeginAtCacheLinesAndLeaveNothingOut() {
        assertThat(Chunk.all(100, 30)).containsExactly(new Chunk(0, 48), new Chunk(48, 48), new Chunk(96, 4));
    }
}
