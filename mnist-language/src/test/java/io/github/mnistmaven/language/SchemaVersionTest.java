package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaVersionTest {
    private static final String ONLY =
            "schema must be 1, the only version of the language that this version of the plugin reads, found ";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"2|2", "12|12", "'2'|the text '2'", "99999999999999999999|99999999999999999999", "0x2|0x2"})
    void ofALaterVersionNothingElseIsSaid(String version, String found) {
        assertThat(new Reading(directory).problems("modle: []\nschema: " + version))
                .containsExactly("x.yml:2:9: " + ONLY + found
                        + "; use a version of the plugin that reads it, or write schema: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'1'|the text '1'",
                "1.0|1.0",
                "01|01",
                "1e0|1e0",
                "0|0",
                "-1|-1",
                "v1|'v1'",
                "true|true",
                "null|nothing",
                "[1]|a list of 1",
                "{version: 1}|a mapping"
            })
    void whatIsNoVersionIsToBeWrittenAsOne(String version, String found) {
        assertThat(new Reading(directory).problems("modle: []\nschema: " + version))
                .containsExactly("x.yml:2:9: " + ONLY + found + "; write schema: 1");
    }

    @Test
    void aMissingVersionIsMissedAtTheTop() {
        assertThat(new Reading(directory).problems(Reading.MODEL))
                .containsExactly("x.yml:1:1: missing key 'schema'; the first key must be schema: 1, the version of the"
                        + " language that the file is written in");
    }
}
