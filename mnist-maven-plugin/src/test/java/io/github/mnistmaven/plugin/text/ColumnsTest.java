package io.github.mnistmaven.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.plugin.text.Columns.Align;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private final Columns columns = new Columns(Align.LEFT, Align.RIGHT, Align.LEFT);

    @Test
    void areAsWideAsTheirWidestCell() {
        assertThat(columns.lines(List.of(
                        List.of("layer", "parameters", "what"), List.of("dense_1", "10", "x"), List.of("", "1", ""))))
                .containsExactly("layer    parameters  what", "dense_1          10  x", "                  1");
    }

    @Test
    void countACharacterOutsideTheBasicPlaneOnce() {
        assertThat(columns.lines(List.of(List.of("\uD83D\uDE00", "1", "a"), List.of("xy", "2", "b"))))
                .containsExactly("\uD83D\uDE00   1  a", "xy  2  b");
    }

    @Test
    void mayBeEmpty() {
        assertThat(columns.lines(List.of())).isEmpty();
    }
}
