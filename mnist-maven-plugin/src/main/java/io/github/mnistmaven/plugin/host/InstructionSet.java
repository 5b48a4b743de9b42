package io.github.mnistmaven.plugin.host;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The instruction sets of x86-64 that oneDNN has kernels for floats of its own for, the oldest first. What newer
 * processors add to AVX2 and AVX-512, as VNNI, bfloat16 and AMX, computes with fewer bits than training does: there,
 * too, the kernels are those of {@link #AVX2} and {@link #AVX512_CORE}.
 */
public enum InstructionSet {
    SSE41,
    AVX,
    AVX2,
    AVX512_CORE;

    /** The environment variable in which oneDNN finds the last one that it may take. */
    public static final String VARIABLE = "ONEDNN_MAX_CPU_ISA";

    /** What oneDNN looks at where the other is missing or empty. */
    private static final String OLD_VARIABLE = "DNNL_MAX_CPU_ISA";

    /**
     * The one that oneDNN's kernels have to be made for: the best of the processor that the environment allows. Empty
     * where the system does not tell what its processor can do, unless the environment says it, and for processors
     * older than all of these.
     *
     * @param environment the trainer's environment, as others have set it
     */
    static Optional<InstructionSet> of(CpuFeatures cpu, Map<String, String> environment) {
        Optional<InstructionSet> allowed = allowed(environment);
        if (cpu.flags().isEmpty()) {
            return allowed;
        }
        return best(cpu)
                .map(best -> allowed.filter(last -> last.compareTo(best) < 0).orElse(best));
    }

    private static Optional<InstructionSet> best(CpuFeatures cpu) {
        if (cpu.avx512()) {
            return Optional.of(AVX512_CORE);
        }
        if (cpu.avx2()) {
            return Optional.of(AVX2);
        }
        if (cpu.flags().contains("avx")) {
            return Optional.of(AVX);
        }
        return cpu.flags().contains("sse4_1") ? Optional.of(SSE41) : Optional.empty();
    }

    /** oneDNN ignores case, and what it does not know; all that is left out here it knows, and has AVX-512. */
    private static Optional<InstructionSet> allowed(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "");
        String name = (value.isEmpty() ? environment.getOrDefault(OLD_VARIABLE, "") : value).toUpperCase(Locale.ROOT);
        if (name.startsWith("AVX2_VNNI")) {
            return Optional.of(AVX2);
        }
        return Arrays.stream(values()).filter(set -> set.name().equals(name)).findFirst();
    }
}
