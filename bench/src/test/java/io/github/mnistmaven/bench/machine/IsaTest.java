package io.github.mnistmaven.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IsaTest {

    @Test
    void everyLibraryIsToldInItsOwnWords() {
        assertThat(Isa.AVX2.environment())
                .isEqualTo(Map.of(
                        "ONEDNN_MAX_CPU_ISA", "AVX2",
                        "ATEN_CPU_CAPABILITY", "avx2",
                        "MKL_ENABLE_INSTRUCTIONS", "AVX2"));
    }
}
