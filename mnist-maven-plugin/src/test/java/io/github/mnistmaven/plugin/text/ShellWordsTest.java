package io.github.mnistmaven.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "-Da.b_c=1,2:x/y@z%+| -Da.b_c=1,2:x/y@z%+",
                "two words|'two words'",
                "\"\"|''",
                "it's|'it'\\''s'",
                "$HOME|'$HOME'",
                "a[0]|'a[0]'",
                "größer|'größer'",
                "~|'~'"
            })
    void wordsAreQuotedThatAShellWouldChange(String word, String expected) {
        assertThat(ShellWords.join(List.of(word))).isEqualTo(expected);
    }

    @Test
    void aShellGivesTheWordsBack() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "there is no POSIX shell");
        List<String> words =
                List.of("", " ", "'", "''", "\"", "\\", "\n", "`id`", "$(id)", "*", "!", "#", "a;b", "é", "-x");
        List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
        command.addAll(words);

        Process process = new ProcessBuilder(shell.toString(), "-c", ShellWords.join(command)).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed).isEqualTo(String.join("\0", words) + "\0");
    }
}
