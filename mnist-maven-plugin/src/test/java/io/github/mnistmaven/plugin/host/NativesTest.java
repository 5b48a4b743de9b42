package io.github.mnistmaven.plugin.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.host.Host.Platform;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativesTest {
    private static final String AVX2 = "flags\t\t: fpu sse2 fma avx avx2";
    private static final String AVX512 = AVX2 + " avx512f avx512cd avx512bw avx512dq avx512vl";

    private static Natives on(Platform platform, String cpuInfo) {
        return natives(EngineChoice.DL4J, platform, cpuInfo);
    }

    private static Natives natives(EngineChoice engine, Platform platform, String cpuInfo) {
        return Natives.of(engine, new Host(platform, CpuFeatures.parse(Stream.of("processor\t: 0", cpuInfo))));
    }

    @Test
    void areBuiltForTheBestInstructionSetOfTheCpu() {
        assertThat(on(Platform.LINUX_X86_64, AVX512).nd4j()).contains("linux-x86_64-onednn-avx512");
        assertThat(on(Platform.LINUX_X86_64, AVX2).nd4j()).contains("linux-x86_64-onednn-avx2");
        assertThat(on(Platform.LINUX_X86_64, "flags\t: fpu sse2").nd4j()).contains("linux-x86_64-onednn");
    }

    @Test
    void needEveryPartOfAvx512() {
        String knightsLanding = AVX2 + " avx512f avx512cd avx512er avx512pf";

        assertThat(on(Platform.LINUX_X86_64, knightsLanding).nd4j()).contains("linux-x86_64-onednn-avx2");
    }

    @Test
    void runAnywhereWhereTheCpuIsUnknown() {
        assertThat(on(Platform.MACOSX_X86_64, "").nd4j()).contains("macosx-x86_64-onednn");
        assertThat(on(Platform.MACOSX_ARM64, "").nd4j()).contains("macosx-arm64");
        assertThat(on(Platform.WINDOWS_X86_64, "").nd4j()).contains("windows-x86_64-onednn");
        assertThat(on(Platform.LINUX_ARM64, "").nd4j()).contains("linux-arm64");
    }

    @Test
    void tellOpenBlasWhichKernelsToUse() {
        assertThat(on(Platform.LINUX_X86_64, AVX512).environment(1))
                .isEqualTo(Map.of(
                        "OMP_NUM_THREADS",
                        "1",
                        "OPENBLAS_NUM_THREADS",
                        "1",
                        "GOMP_SPINCOUNT",
                        "3000",
                        "OPENBLAS_CORETYPE",
                        "SkylakeX"));
        assertThat(on(Platform.LINUX_X86_64, AVX2).environment(2)).containsEntry("OPENBLAS_CORETYPE", "Haswell");
        assertThat(on(Platform.LINUX_ARM64, "").environment(4))
                .isEqualTo(Map.of("OMP_NUM_THREADS", "4", "OPENBLAS_NUM_THREADS", "4", "GOMP_SPINCOUNT", "3000"));
    }

    @Test
    void ofOneDnnAreOnePerPlatformAndNeedNothingForDl4j() {
        Natives natives = natives(EngineChoice.ONEDNN, Platform.LINUX_X86_64, AVX512);

        assertThat(natives.nd4j()).isEmpty();
        assertThat(natives.name()).isEqualTo("linux-x86_64");
        assertThat(natives.withNd4j("linux-x86_64-onednn")).isEqualTo(natives);
        assertThat(natives.environment(4)).isEqualTo(Map.of("OMP_NUM_THREADS", "4", "GOMP_SPINCOUNT", "3000"));
    }

    @Test
    void ofDl4jMayBeChosen() {
        Natives chosen = on(Platform.LINUX_X86_64, AVX512).withNd4j("linux-x86_64");

        assertThat(chosen.nd4j()).contains("linux-x86_64");
        assertThat(chosen.name()).isEqualTo("linux-x86_64");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X86_64",
        "Linux, aarch64, LINUX_ARM64",
        "Mac OS X, x86_64, MACOSX_X86_64",
        "Mac OS X, aarch64, MACOSX_ARM64",
        "Windows 11, amd64, WINDOWS_X86_64"
    })
    void existForTheCommonPlatforms(String os, String arch, Platform platform) {
        assertThat(Platform.of(os, arch)).contains(platform);
    }

    @ParameterizedTest
    @CsvSource({"Linux, ppc64le", "Windows 11, aarch64", "SunOS, amd64"})
    void doNotExistForOthers(String os, String arch) {
        assertThat(Platform.of(os, arch)).isEmpty();
    }

    @Test
    void aHostWithoutNativesIsNamedWithThoseThatHaveSome() {
        assertThat(new UnsupportedHostException("SunOS", "sparcv9"))
                .hasMessage(
                        "the engines have no native libraries for SunOS on sparcv9; they have some for linux-x86_64,"
                                + " linux-arm64, macosx-x86_64, macosx-arm64, windows-x86_64");
    }
}
