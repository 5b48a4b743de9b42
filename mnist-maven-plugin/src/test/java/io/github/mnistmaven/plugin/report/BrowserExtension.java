package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Starts one browser for all test classes, hands it to those that ask for a {@link Browser}, and stops it after the
 * last. Each test begins on an empty page; after it, the console holds nothing that the test did not ask for, and no
 * text that is {@link Hostile} was run. Where there is no browser, the classes are skipped.
 */
final class BrowserExtension extends TypeBasedParameterResolver<Browser>
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser(context).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = browser(context);
        assertThat(browser.console()).as("console").isEmpty();
        assertThat(browser.evaluate("return window.hit === undefined"))
                .as("no hostile text was run")
                .isEqualTo(true);
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    /** The store of the root closes what it holds once all classes are through. */
    private static Browser browser(ExtensionContext context) {
        Store store = context.getRoot().getStore(Namespace.create(BrowserExtension.class));
        if (!Browser.isInstalled()) {
            // Maven's console counts skipped tests, but does not say why they were
            store.computeIfAbsent(Browser.MISSING, BrowserExtension::tell);
        }
        return store.computeIfAbsent(Browser.class, key -> start(), Browser.class);
    }

    private static String tell(String why) {
        System.out.println("Browser tests are skipped: " + why);
        return why;
    }

    private static Browser start() {
        try {
            return Browser.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
