package io.github.mnistmaven.plugin.report.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Relative links, which keep working wherever a directory is moved or served. */
public final class Link {

    private Link() {}

    /** A link from a page in {@code directory} to {@code file}, percent-encoded as RFC 3986 asks. */
    public static String to(Path file, Path directory) {
        Path relative = directory
                .toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        // the dot keeps a name with a colon from being taken for a scheme
        return StreamSupport.stream(relative.spliterator(), false)
                .map(segment -> encode(segment.toString()))
                .collect(Collectors.joining("/", "./", ""));
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
