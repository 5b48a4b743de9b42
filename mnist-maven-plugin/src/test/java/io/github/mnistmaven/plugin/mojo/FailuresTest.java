package io.github.mnistmaven.plugin.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void sayHowManyProblemsThereAreAndThatNothingWasRun() {
        Problem first = new Problem(new Location("a.yml", 1, 2), "something is wrong");
        Problem second = new Problem(new Location("b.yml", 3, 4), "and so is this");

        assertThat(Failures.message(new ExperimentException(List.of(first))))
                .isEqualTo("1 problem, nothing was run:\na.yml:1:2: something is wrong");
        assertThat(Failures.message(new ExperimentException(List.of(first, second))))
                .startsWith("2 problems, nothing was run:\na.yml:1:2: something is wrong");
    }

    @Test
    void sayInWordsWhatAFileSystemSaysByAType() {
        assertThat(Failures.message(new AccessDeniedException("target"))).isEqualTo("target: permission denied");
        assertThat(Failures.message(new NoSuchFileException("target"))).isEqualTo("target: no such file or directory");
        assertThat(Failures.message(new FileAlreadyExistsException("target")))
                .isEqualTo("target: exists, but is not a directory");
        assertThat(Failures.message(new FileSystemException("target", null, "No space left on device")))
                .isEqualTo("target: No space left on device");
        assertThat(Failures.message(new IOException())).isEqualTo("java.io.IOException");
    }
}
