package io.github.mnistmaven.plugin.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.EngineChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeCachesTest {

    private static NativeCaches caches(Optional<Path> named, Map<String, String> environment) {
        return NativeCaches.of(named, Path.of("/repository"), Path.of("/out"), environment, Path.of("/home/me"));
    }

    @Test
    void thereAreThreeByDefault() {
        assertThat(caches(Optional.empty(), Map.of()).directories())
                .containsExactly(
                        Path.of("/repository/.cache/mnist-maven-plugin"),
                        Path.of("/home/me/.cache/mnist-maven-plugin"),
                        Path.of("/out/.natives"));
        assertThat(caches(Optional.empty(), Map.of("XDG_CACHE_HOME", "/var/caches"))
                        .directories())
                .contains(Path.of("/var/caches/mnist-maven-plugin"));
    }

    @Test
    void theOneThatIsNamedIsTheOnlyOne() {
        Natives natives =
                Natives.of(EngineChoice.ONEDNN, new Host(Host.Platform.LINUX_X86_64, new CpuFeatures(Set.of())));

        assertThat(caches(Optional.of(Path.of("/mine")), Map.of()).of(natives))
                .containsExactly(Path.of("/mine/linux-x86_64"));
    }
}
