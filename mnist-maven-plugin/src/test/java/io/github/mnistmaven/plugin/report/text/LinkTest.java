package io.github.mnistmaven.plugin.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LinkTest {

    @Test
    void aLinkIsRelativeToThePage() {
        Path here = Path.of("target", "mnist");

        assertThat(Link.to(here.resolve("baseline").resolve("report.html"), here))
                .isEqualTo("./baseline/report.html");
    }

    @Test
    void whatHasAMeaningInAnAddressIsEncoded() {
        Path here = Path.of("target");

        assertThat(Link.to(here.resolve("50% #1 ?ü+").resolve("report.html"), here))
                .isEqualTo("./50%25%20%231%20%3F%C3%BC%2B/report.html");
        assertThat(Link.to(here.resolve("javascript:alert(1)"), here)).isEqualTo("./javascript%3Aalert%281%29");
    }

    @Test
    void windowsSeparatorsBecomeSlashes() throws Exception {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path here = windows.getPath("C:\\build");

            assertThat(Link.to(here.resolve("a").resolve("report.html"), here)).isEqualTo("./a/report.html");
        }
    }
}
