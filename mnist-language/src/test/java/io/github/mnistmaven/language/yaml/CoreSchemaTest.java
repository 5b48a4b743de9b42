package io.github.mnistmaven.language.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of YAML 1.2.2, section 10.3.2. */
class CoreSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothing(String text) {
        assertThat(CoreSchema.kind(text)).isEqualTo(ScalarKind.NULL);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "TRUE,true", "false,false", "False,false", "FALSE,false"})
    void booleans(String text, boolean value) {
        assertThat(CoreSchema.kind(text)).isEqualTo(ScalarKind.BOOLEAN);
        assertThat(CoreSchema.booleanValue(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-19,-19",
        "+12,12",
        "0o7,7",
        "0o17,15",
        "0x3A,58",
        "010,10",
        "9223372036854775807,9223372036854775807"
    })
    void integers(String text, long value) {
        assertThat(CoreSchema.kind(text)).isEqualTo(ScalarKind.INTEGER);
        assertThat(CoreSchema.longValue(text)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0.,0",
        "-0.0,-0.0",
        ".5,0.5",
        "+12e03,12000",
        "-2E+05,-200000",
        "1e3,1000",
        ".inf,Infinity",
        "-.Inf,-Infinity",
        ".NaN,NaN"
    })
    void floats(String text, Double value) {
        assertThat(CoreSchema.kind(text)).isEqualTo(ScalarKind.FLOAT);
        assertThat(CoreSchema.doubleValue(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "tRUE",
                "10_000",
                "1:30",
                "0b1",
                "-0x1",
                "0o8",
                "1e",
                ".",
                "inf",
                "nan",
                "nil",
                "2026-11-22"
            })
    void texts(String text) {
        assertThat(CoreSchema.kind(text)).isEqualTo(ScalarKind.STRING);
    }

    @Test
    void anIntegerBeyond64BitsHasNoLongValue() {
        assertThat(CoreSchema.longValue("9223372036854775808")).isEmpty();
        assertThat(CoreSchema.longValue("0xFFFFFFFFFFFFFFFF")).isEmpty();
        assertThat(CoreSchema.doubleValue("9223372036854775808")).isEqualTo(9.223372036854775808e18);
    }
}
