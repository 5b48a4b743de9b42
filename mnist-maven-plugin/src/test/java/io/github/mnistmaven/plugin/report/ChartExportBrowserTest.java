package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart as a file of its own. */
class ChartExportBrowserTest extends AbstractChartBrowserTest {

    @Test
    void aChartIsSavedAsAFileThatOpensAlone(@TempDir Path directory) throws IOException {
        curves.open(1280, "dark");
        browser.evaluate(
                "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; }");
        reader.click("#loss [aria-label='SVG of Loss']");

        assertThat(browser.evaluate("return window.saved[0]")).isEqualTo("loss.svg");
        String svg = (String) browser.evaluate("return decodeURIComponent(window.saved[1].replace(/^[^,]*,/, ''))");
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("stroke=\"rgb(26, 99, 165)\"", "stroke-dasharray=\"6px, 5px\"", ">early stopping</text>")
                .contains("fill=\"#fcfbf8\"")
                .doesNotContain("var(", "class=", "<script", "rgb(116, 183, 242)");
        Path file = Files.writeString(directory.resolve("loss.svg"), svg);
        browser.open(file, 640, "light");
        assertThat(browser.evaluate("return document.querySelector('text').textContent"))
                .isEqualTo("Loss");
        assertThat(browser.evaluate(
                        "return getComputedStyle(document.querySelector('path[stroke-dasharray^=\"6px\"]')).stroke"))
                .isEqualTo("rgb(192, 124, 72)");
    }
}
