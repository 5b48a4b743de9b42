package io.github.mnistmaven.bench.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Maven printed. */
final class MavenLog {
    private static final String LEVEL = "[ERROR] ";

    private MavenLog() {}

    /** What a failed build in {@code log} says is wrong: its first error, without what Maven puts around it. */
    static String problem(Path log) throws IOException {
        // undecodable bytes must not hide the message
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(LEVEL))
                .map(MavenLog::message)
                .findFirst()
                .orElse("Maven failed, see " + log);
    }

    private static String message(String line) {
        return line.substring(LEVEL.length())
                .replaceFirst("^Failed to execute goal \\S+ \\([^)]*\\) on project \\S+: ", "")
                .replaceFirst(" -> \\[Help 1]$", "");
    }
}
