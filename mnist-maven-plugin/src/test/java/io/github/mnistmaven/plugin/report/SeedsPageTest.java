package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeedsPageTest {
    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Pages pages = new Pages(files.getPath("/project/target/mnist"));

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    /** Student's t with one degree of freedom reaches 12.706 standard errors far: 98.63 +- 12.706 * 0.1. */
    @Test
    void showsMeansWithTheirSpreadAndEveryRun() throws IOException {
        RunDirectory experiment = pages.seeds("x", TestRecords.seed("x", 1, 0.9853), TestRecords.seed("x", 2, 0.9873));

        assertThat(Files.readString(experiment.report()))
                .contains("<title>x: 98.63\u00a0%</title>", "Experiment report, 2 seeds", "Over seeds.")
                .contains("<strong>Overfits:</strong> 2 of 2 runs.")
                .contains("standard deviation 0.14 points; 95\u00a0% interval of the mean 97.36 to 99.90\u00a0%")
                .contains("<th scope=\"row\">test accuracy, %</th><td>98.63</td><td>0.14</td>"
                        + "<td>97.36\u00a0to\u00a099.90</td>")
                .contains("<th scope=\"row\">epochs</th><td>10.0</td><td>0.0</td><td>10.0\u00a0to\u00a010.0</td>")
                .contains("<a href=\"./seed-1/report.html\"><bdi>x/seed-1</bdi></a>")
                .contains("<a href=\"./seed-2/report.html\"><bdi>x/seed-2</bdi></a>");
    }

    @Test
    void aSingleSeedHasNoSpread() throws IOException {
        RunDirectory experiment = pages.seeds("x", TestRecords.seed("x", 7, 0.9853));

        assertThat(Files.readString(experiment.report()))
                .contains("Experiment report, 1 seed<", "one seed, which does not tell how far others lie apart")
                .contains("<th scope=\"row\">test accuracy, %</th><td>98.53</td><td>-</td><td>-</td>");
    }

    @Test
    void isNotWrittenOfARun() throws IOException {
        RunDirectory run = pages.finished("x", TestRecords.baseline(), TestRecords.EXPERIMENT);

        assertThatThrownBy(() -> new ReportWriter(ReportOptions.USUAL).writeSeeds(run))
                .isInstanceOf(IOException.class)
                .hasMessage("/project/target/mnist/x/record.json is not that of several seeds");
    }
}
