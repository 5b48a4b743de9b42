package io.github.mnistmaven.experiment.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mnistmaven.experiment.problem.ExperimentException;
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
    void an_empty_file_is_refused(String yaml) {
        assertThat(problems(yaml)).containsExactly("x.yml: the file is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"---|1:4", "hello|1:1", "'- a'|1:1", "42|1:1"})
    void a_file_that_is_no_mapping_is_refused(String yaml, String place) {
        assertThat(problems(yaml))
                .containsExactly("x.yml:" + place + ": not a mapping; expected keys with values, such as 'schema: 1'");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(problems("schema: 1\n---\nschema: 1\n"))
                .containsExactly(
                        "x.yml:2:1: a second document; a file holds one, so remove this '---' and what follows");
    }

    @Test
    void an_absent_file_is_refused() {
        assertThatThrownBy(() -> ExperimentReader.read(directory.resolve("no/such.yml"), directory))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("no/such.yml: no such file");
    }

    @Test
    void a_directory_is_refused() throws IOException {
        Path file = Files.createDirectory(directory.resolve("d.yml"));
        assertThatThrownBy(() -> ExperimentReader.read(file, directory))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("d.yml: a directory, not a file");
    }

    @Test
    void binary_content_is_refused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertThat(problems(png)).containsExactly("x.yml:1:1: not UTF-8 text: byte 0x89; save the file as UTF-8");
        assertThat(problems("schema: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("x.yml:2:10: not UTF-8 text: byte 0xe9; save the file as UTF-8");
        assertThat(problems("schema: 1\nname: \0\n")).containsExactly("x.yml:2:7: not a text file: character U+0000");
        assertThat(problems("schema: 1".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("x.yml:1:2: not a text file: character U+0000");
    }

    @Test
    void a_sequence_cut_off_at_the_end_of_the_file_is_refused() {
        assertThat(problems(new byte[] {'a', (byte) 0xe2, (byte) 0x82}))
                .containsExactly("x.yml:1:2: not UTF-8 text: byte 0xe2; save the file as UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_problem() {
        assertThat(new Reading(directory)
                        .experiment("\uFEFFschema: 1\n" + Reading.MODEL)
                        .name())
                .isEqualTo("x");
    }

    @Test
    void a_file_of_more_than_256_kilobytes_is_refused() {
        assertThat(problems("[".repeat(10_000_000)))
                .containsExactly("x.yml: larger than 256 KB, the most an experiment may have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{"})
    void deep_nesting_is_refused(String opening) {
        List<String> problems = problems(opening.repeat(200_000 / opening.length()));
        assertThat(problems.get(problems.size() - 1)).endsWith(": nested more than 32 levels deep");
    }

    @Test
    void more_than_ten_thousand_values_are_refused() {
        assertThat(problems("a: [" + "1,".repeat(20_000) + "]"))
                .containsExactly("x.yml:1:19999: more than 10000 values, aliases expanded");
    }

    @Test
    void aliases_that_explode_are_refused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        IntStream.range(1, 10)
                .forEach(i -> laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10))));
        assertThat(problems(laughs.toString())).containsExactly("x.yml:4:45: more than 10000 values, aliases expanded");
    }

    @Test
    void aliases_that_nest_deeply_are_refused() {
        StringBuilder chain = new StringBuilder("a0: &a0 x\n");
        IntStream.range(1, 100).forEach(i -> chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1)));
        assertThat(problems(chain.toString())).containsExactly("x.yml:32:12: nested more than 32 levels deep");
    }

    @Test
    void an_alias_within_its_own_value_is_refused() {
        assertThat(problems("a: &x [1, *x]"))
                .containsExactly("x.yml:1:11: alias '*x' stands for a value that it is part of");
    }

    @Test
    void an_alias_without_an_anchor_is_refused() {
        assertThat(problems("a: *x"))
                .containsExactly("x.yml:1:4: alias '*x' stands for nothing; no anchor of this name before it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a: \"\\UFFFFFFFF\"|1:2", "a: \"\\U80000000\"|1:2", "- b: {c: d\u2028e}f: 1|2:2"})
    void text_that_trips_the_parser_is_refused(String yaml, String place) {
        assertThat(problems(yaml))
                .containsExactly(
                        "x.yml:" + place + ": no YAML after this; check quotes, escapes, brackets and indentation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1_0", "0", "1e", "1,", "a:", "x "})
    void a_value_of_two_hundred_thousand_characters_is_shown_short(String part) {
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
    void a_key_of_a_hundred_thousand_letters_is_shown_short() {
        String key = "k".repeat(100_000);
        assertThat(problems("schema: 1\n" + Reading.MODEL + "? " + key + "\n: 1\n"))
                .containsExactly("x.yml:3:3: unknown key '" + "k".repeat(40)
                        + "…'; allowed: schema, name, description, data, model, training, regularization");
    }

    private List<String> problems(String yaml) {
        return problems(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(byte[] yaml) {
        return assertTimeoutPreemptively(NOT_HANGING, () -> new Reading(directory).problems(yaml));
    }
}
