package io.github.mnistmaven.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PrintedTest {
    private static final String HOSTILE = "good\u001b[2J\u001b]0;owned\u0007\u009b1m\u202egnp.exe\rforged\u2028";
    private static final String PLAIN = "goodU+001B[2JU+001B]0;ownedU+0007U+009B1mU+202Egnp.exe";

    @Test
    void nothingMovesTheCursorOrTurnsText() {
        assertThat(Printed.line(HOSTILE)).isEqualTo(PLAIN + "U+000DforgedU+2028");
        assertThat(Printed.line("a\nb")).isEqualTo("a\\nb");
        assertThat(Printed.line("Größe 98,5 % ± 日本 \ud83d\ude00")).isEqualTo("Größe 98,5 % ± 日本 \ud83d\ude00");
    }

    @Test
    void linesThatNobodyMeantAreSeenToBelongToTheFirst() {
        assertThat(Printed.lines("run x\n[ERROR] BUILD FAILURE")).containsExactly("run x", "  [ERROR] BUILD FAILURE");
        assertThat(Printed.lines("")).containsExactly("");
        assertThat(Printed.text("a\n\n  b\u001b\n")).isEqualTo("a\n\n  bU+001B");
    }

    @Test
    void failuresThatArePlainStayWhatTheyAre() {
        IOException plain = new IOException("a\nb", new IOException());

        assertThat(Printed.failure(plain)).isSameAs(plain);
    }

    @Test
    void failuresAndTheirCausesAreMadePlain() {
        Exception hostile = new IOException("sound", new IllegalStateException(HOSTILE, new StackOverflowError()));

        Exception printed = Printed.failure(hostile);

        assertThat(printed).hasToString("java.io.IOException: sound");
        assertThat(printed.getStackTrace()).isEqualTo(hostile.getStackTrace());
        assertThat(printed.getCause()).hasToString("java.lang.IllegalStateException: " + PLAIN + "\nforgedU+2028");
        assertThat(printed.getCause().getCause()).hasToString("java.lang.StackOverflowError");
    }
}
