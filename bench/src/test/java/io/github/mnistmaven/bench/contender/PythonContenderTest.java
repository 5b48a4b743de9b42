package io.github.mnistmaven.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.report.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts in place of Python's. */
@DisabledOnOs(OS.WINDOWS)
class PythonContenderTest {
    private static final Job JOB = Job.epochs(Network.LARGE, 2, 1000);

    @TempDir
    Path directory;

    @Test
    void measuresWhatTheScriptTells() throws Exception {
        PythonContender contender = contender("""
                echo a library says hello
                echo '{"type": "ready", "versions": "Shell 1", "threads": 2}'
                echo '{"type": "epoch", "epoch": 1, "seconds": 2.5, "loss": 0.5}'
                echo '{"type": "epoch", "epoch": 2, "seconds": 1.5, "loss": 0.25}'
                echo '{"type": "done", "test_accuracy": 0.98, "peak_memory_bytes": 1000}'
                """);

        Measurement measurement = contender.run(JOB, directory.resolve("run"));

        assertThat(measurement.versions()).isEqualTo("Shell 1");
        assertThat(measurement.threads()).isEqualTo(2);
        assertThat(measurement.images()).isEqualTo(1000);
        assertThat(measurement.epochSeconds()).containsExactly(2.5, 1.5);
        assertThat(measurement.testAccuracy()).isEqualTo(0.98);
        assertThat(measurement.peakMemoryBytes()).isEqualTo(1000);
        assertThat(measurement.readySeconds()).isBetween(0.0, measurement.processSeconds());
    }

    @Test
    void tellsTheScriptWhatToDo() throws IOException {
        PythonContender contender = contender("echo \"$* $OMP_NUM_THREADS $CAP\" >&2; exit 1");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> contender.run(Job.whole(600), directory.resolve("run")))
                .withMessage("not found: seed --data=data --threads=2 --epochs=10 --batch-size=32 --limit=600"
                        + " --validation=100 --curves=" + directory.resolve("run/curves.png") + " 2 AVX2");
    }

    @Test
    void aLibraryThatIsMissingIsNotFound() throws IOException {
        PythonContender contender = contender("""
                echo 'Traceback (most recent call last):' >&2
                echo "ModuleNotFoundError: No module named 'torch'" >&2
                exit 1
                """);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> contender.run(JOB, directory.resolve("run")))
                .withMessage("not found: ModuleNotFoundError: No module named 'torch'");
    }

    @Test
    void anInterpreterThatIsMissingIsNotFound() {
        PythonContender contender = new PythonContender("Shell", python("no-such-python"), "script");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> contender.run(JOB, directory.resolve("run")))
                .withMessageStartingWith("not found: Cannot run program \"no-such-python\"");
    }

    @Test
    void aScriptThatBreaksOffHasFailed() throws IOException {
        PythonContender contender = contender("""
                echo '{"type": "ready", "versions": "Shell 1", "threads": 2}'
                echo 'MemoryError' >&2
                exit 1
                """);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> contender.run(JOB, directory.resolve("run")))
                .withMessage("failed: MemoryError");
    }

    @Test
    void aScriptThatEndsEarlyHasFailed() throws IOException {
        PythonContender contender = contender("echo nothing");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> contender.run(JOB, directory.resolve("run")))
                .withMessage("failed: it ended without saying so");
    }

    private PythonContender contender(String script) throws IOException {
        Files.writeString(directory.resolve("script"), script);
        return new PythonContender("Shell", python("sh"), "script");
    }

    private Python python(String interpreter) {
        return new Python(interpreter, directory, Path.of("data"), 2, Map.of("CAP", "AVX2"));
    }
}
