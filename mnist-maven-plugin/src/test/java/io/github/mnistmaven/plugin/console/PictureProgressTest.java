package io.github.mnistmaven.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureProgressTest {
    private static final long MILLISECOND = 1_000_000;

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void aBarMovesAndALineSaysWhatItTook() {
        Deque<Long> times = new ArrayDeque<>(List.of(0L, 100 * MILLISECOND, 250 * MILLISECOND, 3000 * MILLISECOND));
        PictureProgress progress = new PictureProgress(console, "parts", times::remove);

        progress.read(1, 4);
        progress.read(2, 4);
        progress.read(4, 4);

        assertThat(console.printed())
                .containsExactly(
                        "live: pictures of parts [============            ]  50 %",
                        "read 4 pictures of parts in 3.0 s");
    }
}
