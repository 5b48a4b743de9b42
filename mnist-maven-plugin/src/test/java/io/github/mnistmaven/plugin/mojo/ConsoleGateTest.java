package io.github.mnistmaven.plugin.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problem;
import io.github.mnistmaven.plugin.console.LiveLine;
import io.github.mnistmaven.plugin.failure.GoalException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No goal gives a terminal what somebody else's file says to it. */
class ConsoleGateTest {
    private static final String HOSTILE = "x\u001b[2J\u0007\u202e";
    private static final String PLAIN = "xU+001B[2JU+0007U+202E";

    private final List<String> log = new ArrayList<>();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    /** Maven's log, remembered. */
    private final class Remembered extends SystemStreamLog {
        @Override
        public void info(CharSequence content) {
            log.add("[INFO] " + content);
        }

        @Override
        public void warn(CharSequence content) {
            log.add("[WARNING] " + content);
        }
    }

    /** A goal that fails. */
    private static final class Failing extends AbstractMnistMojo {
        private final Exception failure;

        Failing(Exception failure) {
            super(null);
            this.failure = failure;
        }

        @Override
        void run() throws GoalException, MojoFailureException, IOException, InterruptedException {
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            } else if (failure instanceof GoalException ofGoal) {
                throw ofGoal;
            } else if (failure instanceof MojoFailureException ofMaven) {
                throw ofMaven;
            }
            throw (IOException) failure;
        }
    }

    @Test
    void linesAreWhatTheGoalSaid() {
        MavenConsole console = new MavenConsole(new Remembered(), live(), terminal());

        console.info(HOSTILE + "\n[ERROR] forged");
        console.warn(HOSTILE);
        console.info("");
        console.document("a: " + HOSTILE + "\n\nb: 1\n");

        assertThat(log)
                .containsExactly(
                        "[INFO] " + PLAIN,
                        "[INFO]   [ERROR] forged",
                        "[WARNING] " + PLAIN,
                        "[INFO] ",
                        "[INFO] a: " + PLAIN + "\n\nb: 1");
    }

    @Test
    void theLineThatMovesIsOne() {
        new MavenConsole(new Remembered(), live(), terminal()).live(HOSTILE + "\n");

        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("\r" + PLAIN + "\\n");
    }

    /** Without anything of Maven's around it. */
    @Test
    void whatIsForProgramsGoesToStandardOutput() {
        new MavenConsole(new Remembered(), Optional.empty(), terminal()).output("{\n  \"a\": 1\n}\n" + HOSTILE);

        assertThat(terminal.toString(StandardCharsets.UTF_8).lines()).containsExactly("{", "  \"a\": 1", "}", PLAIN);
        assertThat(log).isEmpty();
    }

    static List<Exception> failures() {
        return List.of(
                new ExperimentException(List.of(new Problem(new Location(HOSTILE, 1, 2), HOSTILE))),
                new MojoFailureException(HOSTILE),
                new IOException(HOSTILE, new IllegalStateException(HOSTILE)),
                new NoSuchFileException(HOSTILE),
                new UncheckedIOException(new IOException(HOSTILE)),
                new IllegalStateException(HOSTILE),
                new GoalException(HOSTILE, new IOException(HOSTILE), true) {
                    private static final long serialVersionUID = 1L;
                });
    }

    /** With those of their causes, since Maven prints them too. */
    @ParameterizedTest
    @MethodSource("failures")
    void messagesOfFailuresArePlain(Exception failure) {
        assertThatExceptionOfType(AbstractMojoExecutionException.class)
                .isThrownBy(new Failing(failure)::execute)
                .satisfies(thrown -> {
                    assertThat(thrown.getMessage()).contains(PLAIN).doesNotContain("\u001b");
                    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain("\u001b", "\u0007", "\u202e");
                    }
                });
    }

    private Optional<LiveLine> live() {
        return Optional.of(new LiveLine(terminal()));
    }

    private PrintStream terminal() {
        return new PrintStream(terminal, true, StandardCharsets.UTF_8);
    }
}
