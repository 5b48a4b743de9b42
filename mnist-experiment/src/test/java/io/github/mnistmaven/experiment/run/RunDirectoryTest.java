package io.github.mnistmaven.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void a_run_without_a_record_is_not_finished() throws IOException {
        assertThat(new RunDirectory(directory).readRecord()).isEmpty();
    }

    @Test
    void a_record_that_is_not_text_is_damaged() throws IOException {
        RunDirectory run = new RunDirectory(directory);
        Files.write(run.record(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(run::readRecord)
                .isInstanceOf(IOException.class)
                .hasMessage(run.record() + " is damaged: it is not UTF-8 text; delete it and train again");
    }
}
