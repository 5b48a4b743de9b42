package io.github.mnistmaven.experiment.text;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The places of one machine that texts of files should not name which people send to others or publish.
 *
 * @param base the directory of the project, from which paths in it are seen
 * @param home the home directory, which is {@code ~}
 */
public record LocalPaths(Path base, Home home) {

    public LocalPaths {
        base = base.toAbsolutePath().normalize();
    }

    /**
     * {@code text} with paths in the project relative to it, and others in the home directory beginning with {@code ~}.
     */
    public String hiddenIn(String text) {
        String within = Pattern.quote(base + base.getFileSystem().getSeparator());
        return home.hiddenIn(text.replaceAll("(?<![\\w.-])" + within, ""));
    }
}
