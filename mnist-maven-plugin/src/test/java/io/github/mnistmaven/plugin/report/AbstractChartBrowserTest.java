package io.github.mnistmaven.plugin.report;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Begins each test at the learning curves of a run that is compared with a baseline of more epochs. */
@InBrowser
abstract class AbstractChartBrowserTest {
    Browser browser;
    Reader reader;
    LearningCurvesPage curves;

    @BeforeAll
    void writeThePage(Browser shared, @TempDir Path directory) throws IOException {
        browser = shared;
        reader = browser.reader();
        curves = new LearningCurvesPage(browser, directory, TestRecords.cured());
    }

    @BeforeEach
    void open() {
        curves.open();
    }
}
