package io.github.mnistmaven.plugin.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The instruction sets of a processor.
 *
 * @param flags their names as Linux lists them in {@code /proc/cpuinfo}; empty where the system does not tell
 */
public record CpuFeatures(Set<String> flags) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public CpuFeatures {
        flags = Set.copyOf(flags);
    }

    /** Whether it runs code built for AVX-512 as Skylake servers have it. */
    public boolean avx512() {
        return avx2() && flags.containsAll(Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"));
    }

    /** Whether it runs code built for AVX2 and FMA. */
    public boolean avx2() {
        return flags.containsAll(Set.of("avx2", "fma"));
    }

    /** Those of this machine. Unknown counts as none: natives for instructions that are missing end the process. */
    static CpuFeatures current() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return parse(lines);
        } catch (IOException notLinux) {
            return new CpuFeatures(Set.of());
        }
    }

    static CpuFeatures parse(Stream<String> cpuInfo) {
        return new CpuFeatures(cpuInfo.filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Stream.of(line.substring(line.indexOf(':') + 1).split("\\s+")))
                .orElse(Stream.empty())
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
