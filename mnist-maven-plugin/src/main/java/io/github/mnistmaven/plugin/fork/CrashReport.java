package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that is known of a child that went without a goodbye. */
final class CrashReport {
    private static final int SIGNAL_BASE = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(
            2,
            "SIGINT",
            4,
            "SIGILL",
            6,
            "SIGABRT",
            7,
            "SIGBUS",
            8,
            "SIGFPE",
            9,
            "SIGKILL, as where a system runs out of memory",
            11,
            "SIGSEGV",
            15,
            "SIGTERM");

    private CrashReport() {}

    static String of(ForkCommand command, int exitCode, Optional<Event> lastEvent) {
        Path log = command.directory().log();
        return "the trainer crashed: exit code " + exitCode + signal(exitCode)
                + "\n  last event: " + lastEvent.map(Json::line).orElse("none")
                + "\n  command: " + command.commandLine()
                + secrets(command.secrets())
                + "\n  end of " + log + ":\n"
                + new TrainerLog(log).tail().stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
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
}
