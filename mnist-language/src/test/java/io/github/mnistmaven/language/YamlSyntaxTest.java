package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Experiment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlSyntaxTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "model:#\t- flatten|2:1: a tab can't indent YAML; use spaces",
                "name: @x|1:7: text can't begin with this character; put the text in quotes",
                "name: a: b|1:8: a key can't stand here; check the indentation, or quote text that has a colon",
                "data: - a|1:7: a list item can't stand here; begin it on a new line",
                "schema: 1#name#data: 1|3:1: expected a key and a colon, as in 'key: value'; check the indentation",
                "name: \"x#data: 1|2:8: a quoted text is not closed; it begins in line 1",
                "name: \"C:\\x\"#model: 1|1:12: an unknown escape; in double quotes write \\\\ for a backslash, or use"
                        + " single quotes",
                "a:#  - [1, 2#b: 3|3:2: a list in brackets lacks a ',' or its ']'; it begins in line 2",
                "a: {b: 1#c: 3|2:2: a mapping in braces lacks a ',' or its '}'; it begins in line 1",
                "data:#    limit: 3#  validation: 3|3:3: this does not line up with the keys that begin in line 1;"
                        + " check the indentation",
                "- a#b: 3|2:1: this does not line up with the list items that begin in line 1; check the indentation",
                "a: !x!y z|1:4: tags are not supported; remove the text that begins with '!'",
                "%YAML 2.0#---#a: b|1:1: this line, which begins with '%', is not needed; remove it",
                "%YAML 99999999999.1#---#a: b|1:18: this line, which begins with '%', is not needed; remove it",
                "a: >x#  b|1:5: not YAML: 'expected chomping or indentation indicat…'"
            })
    void aSyntaxErrorIsOneSentenceWithItsPlace(String yaml, String problem) {
        assertThat(new Reading(directory).problems(yaml.replace('#', '\n'))).containsExactly("x.yml:" + problem);
    }

    @Test
    void aTabMaySeparateAsInYaml12() {
        String yaml = """
                schema:\t1
                description:\t"a\ttab"\t# and one in a comment\t
                model:\t
                  -\tflatten
                  - dense:\t{units:\t 10\t,\tactivation: softmax\t}\t
                training: {seeds:\t[1,\t2]}
                """;

        Experiment read = new Reading(directory).experiment(yaml);

        assertThat(read.description()).isEqualTo("a\ttab");
        assertThat(read.model().layers()).hasSize(2);
        assertThat(read.training().seeds()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '~',
            value = {
                "schema: 1#model:#\u00a0 - flatten#  - dense: {units: 10, activation: softmax}|3:1|no-break space (U+00A0)",
                "schema: 1#model:#  - flatten#  - dense:\u00a0{units: 10}|4:5|no-break space (U+00A0)",
                "schema: 1#model:#  -\u3000flatten|3:3|ideographic space (U+3000)",
                "schema: 1#training:#\u2003 epochs: 3|3:1|em space (U+2003)",
                "schema: 1#training:#  epochs:\u00a03|3:3|no-break space (U+00A0)",
                "schema: 1#model: [flatten\u200b]|2:9|zero width space (U+200B)"
            })
    void whatLooksLikeASpaceIsNamedWhereItIs(String yaml, String place, String name) {
        assertThat(new Reading(directory).problems(yaml.replace('#', '\n')))
                .contains("x.yml:" + place + ": the character " + name
                        + " is not a space to YAML; write a space, or put the text in quotes");
    }

    @Test
    void textMayHaveWhatLooksLikeASpace() {
        String yaml = "schema: 1\nname: x\ndescription: 10\u00a0\u00b5m\u00a0, fin\nmodel: [flatten,"
                + " {dense: {units: 10, activation: softmax}}]\n";

        assertThat(new Reading(directory).experiment(yaml).description()).isEqualTo("10\u00a0\u00b5m\u00a0, fin");
    }

    @Test
    void whatYamlAllowsAndTheLanguageDoesNotIsToldTogetherWithAllElse() {
        String yaml = """
                schema: 1
                model: &m
                  - flatten
                  - dense: {units: 10, activation: softmax, units: 11}
                training:
                  seed: !!int 3
                  <<: {epochs: 1}
                  epochs: 0
                  batch_size: ! 8
                data: {limit: 100}
                data: {}
                10: ten
                [a]: b
                """;
        assertThat(new Reading(directory).problems(yaml))
                .containsExactly(
                        "x.yml:4:45: duplicate key 'units'; it is already in line 4",
                        "x.yml:6:9: tags are not supported; remove 'tag:yaml.org,2002:int'",
                        "x.yml:7:3: merge keys ('<<') are not supported; write out the keys",
                        "x.yml:8:11: training.epochs must be an integer from 1 to 100000, found 0",
                        "x.yml:9:15: tags are not supported; remove '!'",
                        "x.yml:11:1: duplicate key 'data'; it is already in line 10",
                        "x.yml:12:1: a key must be a word, found '10'; put a name that looks like this in quotes",
                        "x.yml:13:1: a key must be a word");
    }

    @Test
    void anAliasStandsForItsValueAndAProblemInItIsToldOfEachUse() {
        String yaml = """
                schema: 1
                model:
                  - conv2d: &layer {filters: 8, kernel_size: 3}
                  - conv2d: *layer
                  - dropout: &rate 1
                  - dropout: *rate
                """;
        assertThat(new Reading(directory).problems(yaml))
                .containsExactly(
                        "x.yml:5:14: model[2].dropout must be a number from 0 to below 1, found 1",
                        "x.yml:5:14: model[3].dropout must be a number from 0 to below 1, found 1");
    }

    @Test
    void charactersThatNoTextHoldsAreRefusedInEscapesToo() {
        assertThat(new Reading(directory).problems("schema: 1\ndescription: \"a\\0\"\n" + Reading.MODEL))
                .containsExactly("x.yml:2:14: text with the character U+0000; remove it");
        assertThat(new Reading(directory).problems("schema: 1\ndescription: \"\\ud800\"\n" + Reading.MODEL))
                .containsExactly("x.yml:2:14: text with the character U+D800; remove it");
    }
}
