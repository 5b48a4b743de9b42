package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.trainer.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.dnnl.global.dnnl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneDnnNativesTest {

    @TempDir
    private Path temporary;

    /** Loads the natives, and says what they are set to. */
    static final class Program {
        public static void main(String[] arguments) {
            OneDnnNatives.load();
            System.out.println(dnnl.get_default_fpmath_mode() + ", " + dnnl.get_cpu_isa_hints());
        }
    }

    private String printedWith(String instructionSet) throws Exception {
        Path log = temporary.resolve("log");
        int exitCode = new ForkedJvm(1)
                .variable("ONEDNN_DEFAULT_FPMATH_MODE", "BF16")
                .variable("ONEDNN_CPU_ISA_HINTS", "PREFER_YMM")
                .variable("ONEDNN_MAX_CPU_ISA", instructionSet)
                .run(log, Program.class);
        assertThat(exitCode).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    @Test
    void computeAsPreciselyAsTheyCanWhateverTheEnvironmentSays() throws Exception {
        assertThat(printedWith("SSE41").lines()).last().isEqualTo("strict, no_hints");
    }

    @Test
    void sayWhereTheInstructionSetIsNotTheOneOfTheDigest() throws Exception {
        assertThat(printedWith("AVX3").lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("oneDNN computes with (\\w+), although ONEDNN_MAX_CPU_ISA says AVX3, as the digest of this"
                        + " run does; set it to (?i:\\1)");
    }
}
