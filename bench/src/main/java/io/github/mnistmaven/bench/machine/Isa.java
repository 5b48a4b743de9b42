package io.github.mnistmaven.bench.machine;

import java.util.Map;

/**
 * Instruction sets that libraries can be told not to go beyond. Out of reach is what was compiled for another one or
 * chooses by itself: Eigen in TensorFlow, ONNX Runtime, DL4J, and the code that a JVM makes.
 */
public enum Isa {
    SSE41("default", "SSE4_2"),
    AVX2("avx2", "AVX2"),
    AVX512_CORE("avx512", "AVX512");

    /** The variable in which oneDNN finds the instruction set not to go beyond. */
    public static final String ONEDNN = "ONEDNN_MAX_CPU_ISA";

    private final String pytorch;
    private final String mkl;

    Isa(String pytorch, String mkl) {
        this.pytorch = pytorch;
        this.mkl = mkl;
    }

    /** The variables that tell a process: oneDNN, wherever it is built in, PyTorch's own kernels, and MKL. */
    public Map<String, String> environment() {
        return Map.of(ONEDNN, name(), "ATEN_CPU_CAPABILITY", pytorch, "MKL_ENABLE_INSTRUCTIONS", mkl);
    }
}
