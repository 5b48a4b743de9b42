package io.github.mnistmaven.experiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownPathTest {

    @Test
    void isRelativeWithinTheBaseAndFullOutsideOfIt() throws IOException {
        try (FileSystem unix = Jimfs.newFileSystem(Configuration.unix())) {
            Path base = unix.getPath("/project");

            assertThat(ShownPath.of(base.resolve("experiments/../a.yml"), base)).isEqualTo("a.yml");
            assertThat(ShownPath.of(base.resolveSibling("projects/a.yml"), base))
                    .isEqualTo("/projects/a.yml");
            assertThat(ShownPath.of(base, base)).isEqualTo("/project");
        }
    }

    @Test
    void hasSlashesOnWindowsToo() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path base = windows.getPath("C:\\project");

            assertThat(ShownPath.of(base.resolve("experiments\\a.yml"), base)).isEqualTo("experiments/a.yml");
        }
    }
}
