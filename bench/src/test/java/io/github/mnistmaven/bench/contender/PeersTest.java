package io.github.mnistmaven.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stand-ins are shell scripts")
class PeersTest {
    private static final List<String> AUTO = List.of("auto");

    @TempDir
    Path directory;

    private final List<String> console = new ArrayList<>();

    @Test
    void theProgramIsAskedForALibrary() throws Exception {
        assertThat(peers("echo making it; echo /python/of/$1").interpreters(AUTO, "keras"))
                .containsExactly("/python/of/keras");
        assertThat(console).isEmpty();
    }

    @Test
    void whatIsNamedIsNotAskedFor() throws Exception {
        assertThat(peers("exit 1").interpreters(List.of("a", "b"), "torch")).containsExactly("a", "b");
        assertThat(peers("exit 1").interpreters(List.of(), "torch")).isEmpty();
    }

    @Test
    void anyPythonIsTakenWhereTheProgramFindsNone() throws Exception {
        assertThat(peers("echo half; exit 1").interpreters(AUTO, "torch")).containsExactly("python3");
        assertThat(console).containsExactly(directory.resolve("peers") + " torch found no Python, so python3 is taken");
    }

    @Test
    void anyPythonIsTakenWhereThereIsNoProgram() throws Exception {
        Peers peers = Peers.of(Settings.of("root=" + directory, "bench.peers=x/../none"), console::add);

        assertThat(peers.interpreters(AUTO, "keras")).containsExactly("python3");
        assertThat(console)
                .containsExactly("there is no program " + directory.resolve("none") + " keras, so python3 is taken");
    }

    private Peers peers(String script) throws IOException {
        Path program = Files.writeString(directory.resolve("peers"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Peers(program, console::add);
    }
}
