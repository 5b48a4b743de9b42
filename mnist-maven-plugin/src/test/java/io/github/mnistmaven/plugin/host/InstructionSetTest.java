package io.github.mnistmaven.plugin.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionSetTest {
    private static final String SSE41 = "flags\t: fpu sse2 sse4_1";
    private static final String AVX2 = SSE41 + " avx fma avx2";
    private static final String AVX512 = AVX2 + " avx512f avx512cd avx512bw avx512dq avx512vl";
    private static final String UNKNOWN = "Features\t: fp asimd";

    private static Optional<InstructionSet> of(String cpuInfo, Map<String, String> environment) {
        return InstructionSet.of(CpuFeatures.parse(Stream.of("processor\t: 0", cpuInfo)), environment);
    }

    @Test
    void isTheBestOfTheProcessor() {
        assertThat(of(AVX512 + " avx512_vnni avx512_bf16 amx_tile", Map.of())).contains(InstructionSet.AVX512_CORE);
        assertThat(of(AVX2 + " avx_vnni", Map.of())).contains(InstructionSet.AVX2);
        assertThat(of(SSE41 + " avx", Map.of())).contains(InstructionSet.AVX);
        assertThat(of(SSE41, Map.of())).contains(InstructionSet.SSE41);
        assertThat(of("flags\t: fpu sse2", Map.of())).isEmpty();
    }

    @Test
    void needsEveryPartOfAvx512() {
        assertThat(of(AVX2 + " avx512f avx512cd avx512er avx512pf", Map.of())).contains(InstructionSet.AVX2);
    }

    @ParameterizedTest
    @CsvSource({
        "SSE41, SSE41",
        "avx, AVX",
        "Avx2, AVX2",
        "AVX2_VNNI, AVX2",
        "avx2_vnni_2, AVX2",
        "AVX512_CORE, AVX512_CORE",
        "AVX512_CORE_AMX, AVX512_CORE",
        "AVX10_1_512, AVX512_CORE",
        "ALL, AVX512_CORE",
        "'', AVX512_CORE",
        "AVX3, AVX512_CORE"
    })
    void isNoBetterThanTheEnvironmentAllows(String value, InstructionSet expected) {
        assertThat(of(AVX512, Map.of("ONEDNN_MAX_CPU_ISA", value))).contains(expected);
        assertThat(of(AVX512, Map.of("DNNL_MAX_CPU_ISA", value))).contains(expected);
    }

    @Test
    void isNoBetterThanTheProcessorWhateverTheEnvironmentSays() {
        assertThat(of(AVX2, Map.of("ONEDNN_MAX_CPU_ISA", "AVX512_CORE"))).contains(InstructionSet.AVX2);
    }

    @Test
    void takesTheNewNameOfTheVariableBeforeTheOld() {
        assertThat(of(AVX512, Map.of("ONEDNN_MAX_CPU_ISA", "AVX2", "DNNL_MAX_CPU_ISA", "SSE41")))
                .contains(InstructionSet.AVX2);
        assertThat(of(AVX512, Map.of("ONEDNN_MAX_CPU_ISA", "", "DNNL_MAX_CPU_ISA", "SSE41")))
                .contains(InstructionSet.SSE41);
    }

    @Test
    void isWhatTheEnvironmentSaysWhereTheProcessorIsUnknown() {
        assertThat(of(UNKNOWN, Map.of())).isEmpty();
        assertThat(of(UNKNOWN, Map.of("ONEDNN_MAX_CPU_ISA", "AVX2"))).contains(InstructionSet.AVX2);
    }
}
