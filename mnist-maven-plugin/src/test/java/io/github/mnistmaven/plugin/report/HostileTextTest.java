package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class HostileTextTest {

    @Test
    void whateverAnExperimentSaysComesOutAsText() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Pages pages = new Pages(files.getPath("/project"));
            var run = pages.finished("run", TestRecords.run(Hostile.TEXT, Hostile.TEXT), Hostile.TEXT);
            pages.damaged("<img src=x onerror=alert(1)>", "{\"<script>\": 1}");

            assertThat(Files.readString(run.report())).satisfies(HostileTextTest::isInert);
            assertThat(Files.readString(pages.index())).satisfies(HostileTextTest::isInert);
        }
    }

    private static void isInert(String page) {
        assertThat(page)
                .contains("&lt;/script&gt;&lt;/style&gt;&lt;/title&gt;&lt;script&gt;window.hit=1&lt;/script&gt;")
                .contains(
                        "${7*7} &lt;#assign x=1&gt; &amp;lt; --&gt; ]]&gt; \ufffd\ufffd\ufffd[31m \ufffdgnp.exe \ufffd")
                .doesNotContain(
                        "<script>window",
                        "<img src=x",
                        "<svg/onload",
                        "\u0000",
                        "\u0007",
                        "\u001b",
                        "\u202e",
                        "\u2066");
    }
}
