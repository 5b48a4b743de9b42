package io.github.mnistmaven.plugin.report;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Writes the page that holds runs of all kinds against one another. */
@InBrowser
abstract class AbstractComparisonBrowserTest {
    Browser browser;
    ComparedRunsPage page;

    @BeforeAll
    void writeThePage(Browser shared, @TempDir Path directory) throws IOException {
        browser = shared;
        page = new ComparedRunsPage(browser, directory);
    }
}
