package io.github.mnistmaven.bench.machine;

import java.util.Map;

/**
 * Instruction sets that libraries can be told not to go beyond. Out of reach is what was compiled for another one or
 * chooses by itself: Eigen in TensorFlow, ONNX Runtime, ND4J's kernels, and the code that a JVM makes.
 */
public enum Isa {
    SSE41("default", "SSE4_2", "Nehalem"),
    AVX2("avx2", "AVX2", "Haswell"),
    AVX512_CORE("avx512", "AVX512", "SkylakeX");

    private final String pytorch;
    private final String mkl;
    private final String openBlas;

    Isa(String pytorch, String mkl, String openBlas) {
        this.pytorch = pytorch;
        this.mkl = mkl;
        this.openBlas = openBlas;
    }

    /** The variables that tell a process: oneDNN, wherever it is built in, PyTorch's own kernels, MKL and OpenBLAS. */
    public Map<String, String> environment() {
        return Map.of(
                "ONEDNN_MAX_CPU_ISA",
                name(),
                "ATEN_CPU_CAPABILITY",
                pytorch,
                "MKL_ENABLE_INSTRUCTIONS",
                mkl,
                "OPENBLAS_CORETYPE",
                openBlas);
    }
}
