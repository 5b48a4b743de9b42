package io.github.mnistmaven.trainer.engine.onednn.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.dnnl.global.dnnl.cpu_isa;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionSetTest {

    @ParameterizedTest
    @CsvSource({
        "isa_default, OTHER",
        "sse41, SSE41",
        "avx, SSE41",
        "avx2, AVX2",
        "avx2_vnni_2, AVX2",
        "avx512_core, AVX512",
        "avx512_core_amx, AVX512",
        "avx10_2_512, AVX512"
    })
    void eachOfOneDnnsSetsIsOfTheGreatestThatItIncludes(cpu_isa isa, InstructionSet expected) {
        assertThat(InstructionSet.of(isa)).isEqualTo(expected);
    }
}
