package io.github.mnistmaven.bench.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Maven printed. */
final class MavenLog {
    private static final String LEVEL = "[ERROR] ";

    /** Where Maven begins to talk about itself. */
    private static final String END = "-> [Help 1]";

    private MavenLog() {}

    /** What a failed build in {@code log} says is wrong: its first error, without what Maven puts around it. */
    static String problem(Path log) throws IOException {
        List<String> message = new ArrayList<>();
        // undecodable bytes must not hide the message
        for (String line : new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(LEVEL))
                .toList()) {
            message.add(line.substring(LEVEL.length())
                    .replaceFirst("^Failed to execute goal \\S+ \\([^)]*\\) on project \\S+: ", "")
                    .replace(END, "")
                    .strip());
            if (line.endsWith(END)) {
                break;
            }
        }
        return message.isEmpty()
                ? "Maven failed, see " + log
                : String.join(" ", message).strip();
    }
}
