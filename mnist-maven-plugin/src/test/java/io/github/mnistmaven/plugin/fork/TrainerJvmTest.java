package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerJvmTest {
    @TempDir
    private Path home;

    private void install(String release) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), release);
    }

    @Test
    void takesTheJavaThatRunsThisTest() throws Exception {
        TrainerJvm jvm = TrainerJvm.at(Path.of(System.getProperty("java.home")));

        assertThat(jvm.version().feature()).isEqualTo(Runtime.version().feature());
        assertThat(jvm.java()).isExecutable();
    }

    @Test
    void refusesAnOldJava() throws Exception {
        install("JAVA_VERSION=\"11.0.2\"\n");

        assertThatThrownBy(() -> TrainerJvm.at(home))
                .isInstanceOf(UnusableJvmException.class)
                .hasMessage(home + " is Java 11, training needs Java 17 or later; set mnist.jvm");
    }

    @Test
    void refusesADirectoryWithoutJava() {
        assertThatThrownBy(() -> TrainerJvm.at(home))
                .isInstanceOf(UnusableJvmException.class)
                .hasMessage(home + " has no bin/java; set mnist.jvm to the home of a Java installation");
    }

    @Test
    void refusesAJavaOfUnknownVersion() throws Exception {
        install("IMPLEMENTOR=\"somebody\"\n");

        assertThatThrownBy(() -> TrainerJvm.at(home))
                .isInstanceOf(UnusableJvmException.class)
                .hasMessage("cannot tell the Java version of " + home + " from its file 'release'; set mnist.jvm");
    }

    @Test
    void asksNewerJavaNotToWarnOfNativeCode() throws Exception {
        install("JAVA_VERSION=\"25.0.1\"\n");

        assertThat(TrainerJvm.at(home).permissions())
                .containsExactly("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }
}
