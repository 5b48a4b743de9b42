package io.github.mnistmaven.plugin.fork;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a trainer and its native libraries printed.
 *
 * @param file the log
 */
public record TrainerLog(Path file) {
    private static final int TAIL_LINES = 20;
    private static final int TAIL_BYTES = 16 * 1024;

    /** What a JVM says of variables such as {@code JAVA_TOOL_OPTIONS}, whose value may be a secret. */
    private static final Pattern PICKED_UP = Pattern.compile("((?:NOTE: )?Picked up \\w+:).*");

    /** What a JVM that can't start says besides the reason. */
    private static final Set<String> NOT_STARTED =
            Set.of("Error occurred during initialization of VM", "Error: Could not create the Java Virtual Machine.");

    private static final Set<String> NO_REASON = Set.of("Error: A fatal exception has occurred. Program will exit.");

    /**
     * Whether there is more than what a JVM says of the variables that it takes arguments from.
     *
     * @throws IOException if it can't be read
     */
    public boolean isUnexpected() throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> !PICKED_UP.matcher(line).matches());
        }
    }

    /** Why the JVM did not start, in its own words; empty if it did. */
    Optional<String> startFailure() {
        List<String> lines = tail();
        return lines.stream().anyMatch(NOT_STARTED::contains)
                ? Optional.of(lines.stream()
                        .filter(line -> !NOT_STARTED.contains(line) && !NO_REASON.contains(line))
                        .filter(line -> !PICKED_UP.matcher(line).matches())
                        .collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    /** Its last lines as they may be shown. */
    List<String> tail() {
        try (var log = Files.newByteChannel(file)) {
            log.position(Math.max(0, log.size() - TAIL_BYTES));
            byte[] end = Channels.newInputStream(log).readAllBytes();
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> shown(line).replace("\t", "  "))
                    .toList();
            return lines.isEmpty()
                    ? List.of("(nothing was printed)")
                    : lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(cannot be read: " + e + ")");
        }
    }

    private static String shown(String line) {
        Matcher pickedUp = PICKED_UP.matcher(line);
        return pickedUp.matches() ? pickedUp.group(1) + " (not shown)" : line;
    }
}
