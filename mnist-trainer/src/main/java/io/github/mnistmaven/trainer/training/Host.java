package io.github.mnistmaven.trainer.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine and the process, as far as the operating system tells.
 *
 * @param proc where Linux keeps what it knows of processes; need not exist
 */
record Host(Path proc) {

    static Host current() {
        return new Host(Path.of("/proc"));
    }

    /** The JVM's name and version. */
    String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    /** The operating system's name, version and architecture. */
    String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    /** The processor's name; its architecture where there is none. */
    String cpu() {
        return value("cpuinfo", "model name")
                .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
                .orElseGet(() -> System.getProperty("os.arch"));
    }

    /** This process's largest resident memory so far, in bytes; 0 where nobody knows. */
    long peakMemoryBytes() {
        return value("self/status", "VmHWM")
                .map(kilobytes -> Long.parseLong(kilobytes.replace(" kB", "")) * 1024)
                .orElse(0L);
    }

    private Optional<String> value(String file, String key) {
        try (Stream<String> lines = Files.lines(proc.resolve(file), StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", 2))
                    .filter(entry -> entry.length == 2 && entry[0].strip().equals(key))
                    .map(entry -> entry[1].strip())
                    .findFirst();
        } catch (IOException e) {
            // no such file on this operating system; a record without the figure beats none
            return Optional.empty();
        }
    }
}
