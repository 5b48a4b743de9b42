package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet that every page carries.
 *
 * @param css its text, which comes from this project alone
 * @param hash its digest as a Content-Security-Policy names it: {@code sha256-...}
 */
public record Stylesheet(String css, String hash) {

    static Stylesheet load() {
        try (InputStream in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream("report.css"))) {
            // a browser hashes what it parsed, and parsing makes every line break a line feed
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new Stylesheet(css, hash(css));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        byte[] digest = Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
