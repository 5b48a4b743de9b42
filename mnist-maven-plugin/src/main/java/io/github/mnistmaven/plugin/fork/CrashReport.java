package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that is known of a child that went without a goodbye. */
final class CrashReport {
    private static final int TAIL_LINES = 20;
    private static final int TAIL_BYTES = 16 * 1024;
    private static final int SIGNAL_BASE = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(
            2, "SIGINT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15,
            "SIGTERM");

    private CrashReport() {}

    static String of(ForkCommand command, int exitCode, Optional<Event> lastEvent) {
        Path log = command.directory().log();
        return "the trainer crashed: exit code " + exitCode + signal(exitCode)
                + "\n  last event: " + lastEvent.map(Json::line).orElse("none")
                + "\n  command: " + command.commandLine()
                + secrets(command.secrets())
                + "\n  end of " + log + ":\n"
                + tail(log).stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String secrets(Set<String> names) {
        return names.isEmpty()
                ? ""
                : "\n  with environmentVariables, whose values are not shown: "
                        + String.join(", ", new TreeSet<>(names));
    }

    private static String signal(int exitCode) {
        String name = SIGNALS.get(exitCode - SIGNAL_BASE);
        return name == null ? "" : " (" + name + ")";
    }

    private static List<String> tail(Path log) {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            byte[] end = Channels.newInputStream(file).readAllBytes();
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.isEmpty()
                    ? List.of("(nothing was printed)")
                    : lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(cannot be read: " + e + ")");
        }
    }
}
