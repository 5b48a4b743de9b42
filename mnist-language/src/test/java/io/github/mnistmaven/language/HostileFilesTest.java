package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mnistmaven.language.problem.ExperimentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final Duration NOT_HANGING = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# nothing but a comment\n"})
    void anEmptyFileIsRefused(String yaml) {
        assertThat(problems(yaml)).containsExactly("x.yml: the file is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"---|1:4", "hello|1:1", "'- a'|1:1", "42|1:1"})
    void aFileThatIsNoMappingIsRefused(String yaml, String place) {
        assertThat(problems(yaml))
                .containsExactly("x.yml:" + place + ": not a mapping; expected keys with values, such as 'schema: 1'");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(problems("schema: 1\n---\nschema: 1\n"))
                .containsExactly(
                        "x.yml:2:1: a second document; a file holds one, so remove this '---' and what follows");
    }

    @Test
    void anAbsentFileIsRefused() {
        assertThatThrownBy(() -> ExperimentReader.read(directory.resolve("no/such.yml"), directory))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("no/such.yml: no such file");
    }

    @Test
    void aDirectoryIsRefused() throws IOException {
        Path file = Files.createDirectory(directory.resolve("d.yml"));
        assertThatThrownBy(() -> ExperimentReader.read(file, directory))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("d.yml: a directory, not a file");
    }

    @Test
    void binaryContentIsRefused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertThat(problems(png)).containsExactly("x.yml:1:1: not UTF-8 text: byte 0x89; save the file as UTF-8");
        assertThat(problems("schema: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("x.yml:2:10: not UTF-8 text: byte 0xe9; save the file as UTF-8");
        assertThat(problems("schema: 1\nname: \0\n")).containsExactly("x.yml:2:7: not a text file: character U+0000");
        assertThat(problems("schema: 1".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("x.yml:1:2: not a text file: character U+0000");
    }

    @Test
    void aSequenceCutOffAtTheEndOfTheFileIsRefused() {
        assertThat(problems(new byte[] {'a', (byte) 0xe2, (byte) 0x82}))
                .containsExactly("x.yml:1:2: not UTF-8 text: byte 0xe2; save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoProblem() {
        assertThat(new Reading(directory)
                        .experiment("\uFEFFschema: 1\n" + Reading.MODEL)
                        .name())
                .isEqualTo("x");
    }

    @Test
    void aFileOfMoreThan256KilobytesIsRefused() {
        assertThat(problems("[".repeat(10_000_000)))
                .containsExactly("x.yml: larger than 256 KB, the most an experiment may have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{"})
    void deepNestingIsRefused(String opening) {
        List<String> problems = problems(opening.repeat(200_000 / opening.length()));
        assertThat(problems.get(problems.size() - 1)).endsWith(": nested more than 32 levels deep");
    }

    @Test
    void moreThanTenThousandValuesAreRefused() {
        assertThat(problems("a: [" + "1,".repeat(20_000) + "]"))
                .containsExactly("x.yml:1:19999: more than 10000 values, aliases expanded");
    }

    @Test
    void aliasesThatExplodeAreRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        IntStream.range(1, 10)
                .forEach(i -> laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10))));
        assertThat(problems(laughs.toString())).containsExactly("x.yml:4:45: more than 10000 values, aliases expanded");
    }

    @Test
    void aliasesThatNestDeeplyAreRefused() {
        StringBuilder chain = new StringBuilder("a0: &a0 x\n");
        IntStream.range(1, 100).forEach(i -> chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1)));
        assertThat(problems(chain.toString())).containsExactly("x.yml:32:12: nested more than 32 levels deep");
    }

    @Test
    void anAliasWithinItsOwnValueIsRefused() {
        assertThat(problems("a: &x [1, *x]"))
                .containsExactly("x.yml:1:11: alias '*x' stands for a value that it is part of");
    }

    @Test
    void anAliasWithoutAnAnchorIsRefused() {
        assertThat(problems("a: *x"))
                .containsExactly("x.yml:1:4: alias '*x' stands for nothing; no anchor of this name before it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a: \"\\UFFFFFFFF\"|1:2", "a: \"\\U80000000\"|1:2", "- b: {c: d\u2028e}f: 1|2:2"})
    void textThatTripsTheParserIsRefused(String yaml, String place) {
        assertThat(problems(yaml))
                .containsExactly(
                        "x.yml:" + place + ": no YAML after this; check quotes, escapes, brackets and indentation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1_0", "0", "1e", "1,", "a:", "x "})
    void aValueOfTwoHundredThousandCharactersIsShownShort(String part) {
        String epochs = "'" + part.repeat(200_000 / part.length()) + "'";
        assertThat(problems("schema: 1\n" + Reading.MODEL + "training: {epochs: " + epochs + "}\n"))
                .singleElement()
                .asString()
                .startsWith("x.yml:3:20: training.epochs must be an integer from 1 to 100000, found ")
                .hasSizeLessThan(200);
        assertThat(problems("schema: 1\n" + Reading.MODEL + "training:\n  epochs: " + epochs.replace("'", "") + "\n"))
                .hasSize(1);
    }

    @Test
    void aKeyOfAHundredThousandLettersIsShownShort() {
        String key = "k".repeat(100_000);
        assertThat(problems("schema: 1\n" + Reading.MODEL + "? " + key + "\n: 1\n"))
                .containsExactly(
                        "x.yml:3:3: unknown key '" + "k".repeat(40)
                                + "…'; allowed: schema, name, description, extends, data, model, initial_weights, training, regularization, selective, check, export");
    }

    private List<String> problems(String yaml) {
        return problems(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(byte[] yaml) {
        return assertTimeoutPreemptively(NOT_HANGING, () -> new Reading(directory).problems(yaml));
    }
}
