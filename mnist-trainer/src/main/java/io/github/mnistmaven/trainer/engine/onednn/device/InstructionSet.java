package io.github.mnistmaven.trainer.engine.onednn.device;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.cpu_isa;

/**
 * The vector instructions that oneDNN's kernels are made of, as far as they decide which of several ways to compute the
 * same is fastest.
 */
public enum InstructionSet {
    /** SSE 4.1 or AVX: vectors of floats, and no kernel of its own for the gradient of a convolution's kernel. */
    SSE41,
    /** AVX2: kernels for all there is; they see images as having multiples of 8 channels. */
    AVX2,
    /** AVX-512 or AVX10. */
    AVX512,
    /** Those of another architecture. */
    OTHER;

    // bits of oneDNN's numbers of x86-64 instruction sets: a set has those of all sets that it includes
    private static final int HAS_SSE41 = 0x01;
    private static final int HAS_AVX2 = 0x04;
    private static final int HAS_AVX512 = 0x20;

    /** That of this processor, or of {@code ONEDNN_MAX_CPU_ISA}, if that is less. */
    public static InstructionSet effective() {
        return of(dnnl.get_effective_cpu_isa());
    }

    static InstructionSet of(cpu_isa isa) {
        if ((isa.value & HAS_AVX512) != 0) {
            return AVX512;
        }
        if ((isa.value & HAS_AVX2) != 0) {
            return AVX2;
        }
        return (isa.value & HAS_SSE41) != 0 ? SSE41 : OTHER;
    }
}
