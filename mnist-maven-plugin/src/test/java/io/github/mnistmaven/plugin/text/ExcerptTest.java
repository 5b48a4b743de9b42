package io.github.mnistmaven.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextIsKept() {
        assertThat(Excerpt.of("It overfits.", 12)).isEqualTo("It overfits.");
        assertThat(Excerpt.of("", 12)).isEmpty();
    }

    @Test
    void aLongTextIsCutWhereItMayNotGoOn() {
        assertThat(Excerpt.of("It overfits again.", 12)).isEqualTo("It overfits…");
        assertThat(Excerpt.of("ab\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 4)).isEqualTo("ab\uD83D\uDE00…");
    }

    @Test
    void nothingInItMovesTheCursor() {
        assertThat(Excerpt.of(" two\r\nlines\u001b[2J\u202edone\u0000", 40)).isEqualTo("two lines [2J done");
    }
}
