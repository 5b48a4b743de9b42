package io.github.mnistmaven.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedTest {
    @TempDir
    private Path directory;

    @Test
    void whatAProgramPrintsIsKept() throws Exception {
        Ended ended = run("System.out.println(\"a\"); System.out.println(\"b \"); System.out.println();");

        assertThat(ended).isEqualTo(new Ended(true, List.of("a", "b ", ""), ""));
        assertThat(ended.lastLine()).isEqualTo("b");
    }

    @Test
    void ofOneThatFailsTheLastLineSaysWhy() throws Exception {
        Ended ended = run("System.err.println(\"why\"); System.exit(3);");

        assertThat(ended).isEqualTo(new Ended(false, List.of(), "why"));
        assertThat(ended.lastLine()).isEmpty();
    }

    private Ended run(String statements) throws IOException, InterruptedException {
        Path program = Files.writeString(
                directory.resolve("Program.java"),
                "class Program { public static void main(String[] args) { " + statements + " } }");
        return Ended.of(new ProcessBuilder(Java.executable(), program.toString()), directory.resolve("errors.log"));
    }
}
