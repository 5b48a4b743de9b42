package io.github.mnistmaven.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param cpu the processor's name, or its architecture where the operating system is not Linux
 * @param cores the processors that this JVM may use
 * @param os the operating system's name, version and architecture
 * @param java the version of the Java that measured
 */
public record Machine(String cpu, int cores, String os, String java) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** This machine. */
    public static Machine current() throws IOException {
        String architecture = System.getProperty("os.arch");
        return new Machine(
                Files.exists(CPU_INFO) ? modelName(architecture) : architecture,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + architecture,
                Runtime.version().toString());
    }

    private static String modelName(String otherwise) throws IOException {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
