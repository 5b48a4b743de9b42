package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ea -Xmx24m",
                "-Xms1g",
                "-Xmn8m",
                "-XX:+UseG1GC",
                "-XX:-UseSerialGC",
                "-XX:+UseZGC",
                "-XX:MaxRAMPercentage=50",
                "-XX:MaxHeapSize=1g",
                "-XX:MaxNewSize=8m"
            })
    void someDecideOnMemory(String text) {
        assertThat(new UserOptions(text).decideOnMemory()).isTrue();
        assertThat(new UserOptions(text).decideOnClasses()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-XX:SharedArchiveFile=a.jsa",
                "-XX:ArchiveClassesAtExit=a.jsa",
                "-XX:+AutoCreateSharedArchive",
                "-javaagent:agent.jar",
                "-agentlib:jdwp=transport=dt_socket",
                "-agentpath:/agent.so",
                "--patch-module java.base=a.jar",
                "-Xbootclasspath/a:a.jar"
            })
    void someDecideOnClasses(String text) {
        assertThat(new UserOptions(text).decideOnClasses()).isTrue();
        assertThat(new UserOptions(text).decideOnMemory()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-ea -Dx=y", "-Xss2m", "-XX:+UseStringDeduplication", "-XX:+HeapDumpOnOutOfMemoryError"})
    void othersDecideOnNeither(String text) {
        assertThat(new UserOptions(text).decideOnMemory()).isFalse();
        assertThat(new UserOptions(text).decideOnClasses()).isFalse();
    }

    @Test
    void areInTheVariablesOfAJvmToo() {
        assertThat(UserOptions.of("-ea", Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g", "PATH", "-Xshare:off")))
                .isEqualTo(new UserOptions("-ea -Xmx1g"));
        assertThat(UserOptions.of("", Map.of("JDK_JAVA_OPTIONS", "-Xmx1g")).decideOnMemory())
                .isTrue();
        assertThat(UserOptions.of("", Map.of("_JAVA_OPTIONS", "-Xmx1g")).decideOnMemory())
                .isTrue();
    }
}
