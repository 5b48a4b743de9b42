package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.model.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A style sheet or a script that a page carries within itself.
 *
 * @param text what stands between its tags
 * @param hash its digest as a Content-Security-Policy names it: {@code sha256-...}
 */
public record Inline(String text, String hash) {

    /** Resources beside this class, one behind the other, between {@code before} and {@code after}. */
    static Inline of(String before, List<String> resources, String after) {
        return of(
                resources.stream().map(Inline::read).map(Inline::brief).collect(Collectors.joining("", before, after)));
    }

    /** Without indentation and comments, which would make pages larger and nothing clearer. */
    private static String brief(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    static Inline of(String text) {
        // a browser hashes what it parsed, and parsing makes every line break a line feed
        String parsed = text.replace("\r\n", "\n").replace('\r', '\n');
        byte[] digest = Sha256.newDigest().digest(parsed.getBytes(StandardCharsets.UTF_8));
        return new Inline(parsed, "sha256-" + Base64.getEncoder().encodeToString(digest));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Inline.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
