package io.github.mnistmaven.plugin.report;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws a page for the documentation, when asked to:
 *
 * <pre>{@code
 * mvn test -pl mnist-maven-plugin -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ScreenshotTest \
 *     -Dscreenshot.page=$PWD/target/mnist/baseline/report.html -Dscreenshot.png=$PWD/docs/report.png
 * }</pre>
 *
 * <p>{@code screenshot.width} (1280), {@code screenshot.height} (0: the whole page) and {@code screenshot.scheme}
 * (light) may be given too.
 */
@EnabledIfSystemProperty(
        named = "screenshot.page",
        matches = ".+",
        disabledReason = "draws the documentation's pictures, only where screenshot.page names a page")
@InBrowser
class ScreenshotTest {
    @Test
    void drawThePage(Browser browser) throws IOException {
        browser.open(
                Path.of(System.getProperty("screenshot.page")),
                Integer.getInteger("screenshot.width", 1280),
                System.getProperty("screenshot.scheme", "light"));
        browser.screenshot(Path.of(System.getProperty("screenshot.png")), Integer.getInteger("screenshot.height", 0));
    }
}
