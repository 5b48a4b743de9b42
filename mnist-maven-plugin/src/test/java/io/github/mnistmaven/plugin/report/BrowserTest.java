package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a reader opens them: from the file system, in a browser. */
@InBrowser
class BrowserTest {
    private static final List<Integer> WIDTHS = List.of(360, 1280);
    private static final List<String> SCHEMES = List.of("light", "dark");

    private Path directory;
    private Browser browser;

    @BeforeAll
    void writePages(Browser shared, @TempDir Path temporary) throws IOException {
        directory = temporary;
        browser = shared;
        Pages pages = new Pages(directory.resolve("mnist"));
        pages.finished("baseline", TestRecords.baseline(), TestRecords.EXPERIMENT);
        pages.finished("cured", TestRecords.cured(), TestRecords.EXPERIMENT);
        pages.finished("smoke", TestRecords.oneEpoch(), TestRecords.EXPERIMENT);
        pages.finished("hostile", TestRecords.run(Hostile.TEXT, Hostile.TEXT), Hostile.TEXT);
        pages.finished("clean", TestRecords.withCleanPasses(), TestRecords.EXPERIMENT);
        pages.finished("keras", TestRecords.validatedOnTest(), TestRecords.EXPERIMENT);
        pages.seeds("seeds", TestRecords.seed("seeds", 1, 0.9853), TestRecords.seed("seeds", 2, 0.9873));
        pages.finished("long", TestRecords.run("W".repeat(300), "w".repeat(300)), "y".repeat(300));
        pages.sent("words", LongWords.in(TestRecords.baseline()));
        pages.damaged("damaged", "{");
        pages.unfinished("unfinished");
        pages.index();
    }

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of("index.html"),
                Stream.of("baseline", "cured", "smoke", "hostile", "clean", "keras", "seeds", "long", "words")
                        .map(run -> run + "/report.html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageOpensWithoutAComplaintOrARequest(String page) {
        open(page, 1280, "light");

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .contains(file(page).toUri().toString())
                .allMatch(url ->
                        url.startsWith("data:") || url.equals(file(page).toUri().toString()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageNeverScrollsSideways(String page) {
        for (int width : WIDTHS) {
            open(page, width, "light");

            assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                    .as("width of %s on a screen of %d", page, width)
                    .isEqualTo((long) width);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingThatAnExperimentSaysIsRun(String page) {
        open(page, 1280, "light");

        assertThat(browser.evaluate("return window.hit === undefined")).isEqualTo(true);
        assertThat(browser.count("svg svg, [onload], [onerror]")).isEqualTo(0L);
        assertThat(browser.count("script:not([type])"))
                .as("scripts besides the page's own")
                .isEqualTo(1L);
        assertThat(browser.evaluate("return Array.from(document.images).every(image => image.naturalWidth > 0)"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasAnOutline(String page) {
        open(page, 1280, "light");

        assertThat(browser.count("h1")).isEqualTo(1L);
        assertThat(browser.count("body > header, body > main")).isEqualTo(2L);
        assertThat(browser.evaluate("return Array.from(document.querySelectorAll('section'))"
                        + ".every(section => section.querySelectorAll('h2').length === 1)"))
                .isEqualTo(true);
        assertThat(browser.evaluate("return Array.from(document.querySelectorAll('img, svg[role=img]'))"
                        + ".every(image => (image.alt || image.ariaLabel || '').length > 10)"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "baseline/report.html",
                "hostile/report.html",
                "keras/report.html",
                "seeds/report.html"
            })
    void aPageIsAccessibleAtLevelAA(String page) throws IOException {
        for (String scheme : SCHEMES) {
            for (int width : WIDTHS) {
                open(page, width, scheme);
                browser.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");

                assertThat(Axe.violations(browser))
                        .as("%s, %s, %d wide", page, scheme, width)
                        .isEqualTo(List.of());
            }
        }
    }

    private void open(String page, int width, String scheme) {
        browser.open(file(page), width, scheme);
    }

    private Path file(String page) {
        return directory.resolve("mnist").resolve(page);
    }
}
