package io.github.mnistmaven.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much physical memory a process occupies. */
public final class ResidentMemory {
    private static final String KEY = "VmRSS:";

    private ResidentMemory() {}

    /** The resident memory of {@code process}, in bytes; empty if it is gone, or the operating system is not Linux. */
    public static OptionalLong of(ProcessHandle process) {
        return in(Path.of("/proc", String.valueOf(process.pid()), "status"));
    }

    static OptionalLong in(Path status) {
        try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(KEY))
                    .mapToLong(line -> Long.parseLong(line.substring(KEY.length())
                                    .replace("kB", "")
                                    .strip())
                            * 1024)
                    .findFirst();
        } catch (IOException e) {
            // no such process, or no such file on this operating system
            return OptionalLong.empty();
        }
    }
}
