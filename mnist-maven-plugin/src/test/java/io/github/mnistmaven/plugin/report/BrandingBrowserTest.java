package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's style sheet and logo as a reader sees them. */
@InBrowser
class BrandingBrowserTest {
    private static final String CSS = """
            :root { --link: rgb(1, 2, 3); }
            h1 { color: rgb(4, 5, 6); }
            .eyebrow::before { content: "ACME é \\202e"; }
            """;
    private static final String HOSTILE_SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" onload="top.hit = 1">
              <script>top.hit = 1; window.hit = 1; fetch('https://example.org/')</script>
              <style>@import url('https://example.org/a.css');</style>
              <image href="https://example.org/a.png" width="10" height="10" onerror="top.hit = 1"/>
              <foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><script>top.hit = 1</script></body></foreignObject>
              <rect width="120" height="40" fill="teal"/>
            </svg>
            """;

    @Test
    void everyPageHasTheProjectsStyleAndLogo(Browser browser, @TempDir Path directory) throws Exception {
        Pages pages = new Pages(directory.resolve("mnist"), branding(directory, CSS, HOSTILE_SVG));
        Path run = pages.finished("run", TestRecords.baseline(), TestRecords.EXPERIMENT)
                .report();
        Path seeds = pages.seeds("seeds", TestRecords.seed("seeds", 1, 0.9853), TestRecords.seed("seeds", 2, 0.9873))
                .report();

        for (Path page : List.of(run, seeds, pages.index())) {
            browser.reset();
            browser.open(page, 1280, "light");

            assertThat(browser.evaluate("return getComputedStyle(document.querySelector('h1')).color"))
                    .isEqualTo("rgb(4, 5, 6)");
            assertThat(browser.evaluate(
                            "return getComputedStyle(document.querySelector('.eyebrow'), '::before').content"))
                    .isEqualTo("\"ACME é \u202e\"");
            assertThat(browser.evaluate("const logo = document.body.firstElementChild;"
                            + "return [logo.tagName, logo.alt, logo.complete, logo.naturalWidth, logo.naturalHeight,"
                            + " logo.getBoundingClientRect().height]"))
                    .isEqualTo(List.of("IMG", "", true, 120L, 40L, 48L));
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(url ->
                            url.startsWith("data:") || url.equals(page.toUri().toString()));
            assertThat(browser.evaluate("return window.hit === undefined && top.hit === undefined"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aStylesheetLoadsNothing(Browser browser, @TempDir Path directory) throws Exception {
        String css = """
                @import url('https://example.org/a.css');
                @font-face { font-family: X; src: url('https://example.org/a.woff2') }
                h1 { background: url('https://example.org/a.png'); font-family: X; color: rgb(4, 5, 6) }
                """;
        Pages pages = new Pages(directory.resolve("mnist"), branding(directory, css, HOSTILE_SVG));
        Path page = pages.finished("run", TestRecords.baseline(), TestRecords.EXPERIMENT)
                .report();

        browser.open(page, 1280, "light");
        browser.evaluateAsync("document.fonts.ready.then(() => arguments[arguments.length - 1](true))");

        assertThat(browser.evaluate("return getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(4, 5, 6)");
        assertThat(browser.console())
                .hasSize(3)
                .allMatch(message -> message.contains("violates the following Content Security Policy directive"))
                .anyMatch(message -> message.contains("https://example.org/a.css"))
                .anyMatch(message -> message.contains("https://example.org/a.woff2"))
                .anyMatch(message -> message.contains("https://example.org/a.png"));
    }

    private static Branding branding(Path directory, String css, String svg) throws Exception {
        return Branding.read(
                Optional.of(Files.writeString(directory.resolve("brand.css"), css)),
                Optional.of(Files.writeString(directory.resolve("logo.png"), svg)),
                directory);
    }
}
