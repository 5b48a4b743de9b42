package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of a group of charts and nothing else; its script tells tests of {@code charts}. */
final class ChartGroupPage {

    private ChartGroupPage() {}

    static void open(Browser browser, Path directory, ChartGroup group) throws IOException {
        String html = new Templates(Branding.NONE).render("chart-group.ftlh", group);
        String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("})();\n</script>", "window.charts = charts;\n})();\n</script>");
        assertThat(open).contains("window.charts = charts;").doesNotContain("Content-Security-Policy");
        browser.open(Files.writeString(directory.resolve("charts.html"), open), 1280, "light");
    }
}
