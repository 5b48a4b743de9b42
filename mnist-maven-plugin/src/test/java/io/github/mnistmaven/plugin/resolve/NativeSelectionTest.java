package io.github.mnistmaven.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.plugin.host.CpuFeatures;
import io.github.mnistmaven.plugin.host.Host.Platform;
import io.github.mnistmaven.plugin.host.Natives;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;

class NativeSelectionTest {
    private static final List<Artifact> COLLECTED = Stream.of(
                    "io.github.mnistmaven:mnist-trainer:1",
                    "org.nd4j:nd4j-native:1.0.0-M2.1",
                    "org.nd4j:nd4j-native:jar:linux-x86_64:1.0.0-M2.1",
                    "org.nd4j:nd4j-native:jar:windows-x86_64:1.0.0-M2.1",
                    "org.nd4j:nd4j-api:1.0.0-M2.1",
                    "org.bytedeco:javacpp:1.5.13",
                    "org.bytedeco:javacpp:jar:macosx-arm64:1.5.13",
                    "org.bytedeco:openblas:0.3.19-1.5.7",
                    "org.bytedeco:dnnl:3.11-1.5.13",
                    "org.bytedeco:opencl:3.0-1.5.13")
            .map(DefaultArtifact::new)
            .map(Artifact.class::cast)
            .toList();

    private static Stream<String> selected(Platform platform, Optional<String> nd4j) {
        Natives natives = new Natives(platform, new CpuFeatures(Set.of()), nd4j);
        return NativeSelection.select(COLLECTED, natives).stream().map(Artifact::toString);
    }

    @Test
    void keepsTheNativesOfThisHostAlone() {
        assertThat(selected(Platform.LINUX_X86_64, Optional.of("linux-x86_64-onednn-avx2")))
                .containsExactly(
                        "io.github.mnistmaven:mnist-trainer:jar:1",
                        "org.nd4j:nd4j-native:jar:1.0.0-M2.1",
                        "org.nd4j:nd4j-native:jar:linux-x86_64-onednn-avx2:1.0.0-M2.1",
                        "org.nd4j:nd4j-api:jar:1.0.0-M2.1",
                        "org.bytedeco:javacpp:jar:1.5.13",
                        "org.bytedeco:javacpp:jar:linux-x86_64:1.5.13",
                        "org.bytedeco:openblas:jar:0.3.19-1.5.7",
                        "org.bytedeco:openblas:jar:linux-x86_64:0.3.19-1.5.7",
                        "org.bytedeco:dnnl:jar:3.11-1.5.13",
                        "org.bytedeco:dnnl:jar:linux-x86_64:3.11-1.5.13",
                        "org.bytedeco:opencl:jar:3.0-1.5.13",
                        "org.bytedeco:opencl:jar:linux-x86_64:3.0-1.5.13");
    }
}
