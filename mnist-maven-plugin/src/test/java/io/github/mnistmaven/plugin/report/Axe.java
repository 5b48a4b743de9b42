package io.github.mnistmaven.plugin.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds wrong with a page for readers with a disability. */
final class Axe {
    private static final String AT_LEVEL_AA = """
            const done = arguments[arguments.length - 1];
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(
                found => done(found.violations.map(
                    violation => violation.id + ': ' + violation.nodes.map(node => node.html).join(' '))));
            """;

    private Axe() {}

    /** What violates a rule of level AA on the page that is open. */
    static List<?> violations(Browser browser) throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            browser.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) browser.evaluateAsync(AT_LEVEL_AA);
    }
}
