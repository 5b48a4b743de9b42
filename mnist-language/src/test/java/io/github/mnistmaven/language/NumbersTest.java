package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Optimizer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and booleans as YAML 1.2 has them, and as somebody may have meant them. */
class NumbersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"7,7", "+1,1", "0x10,16", "0o17,15", "100000,100000"})
    void anInteger(String written, int meant) {
        assertThat(new Reading(directory)
                        .experiment("schema: 1\ntraining: {epochs: " + written + "}\n" + Reading.MODEL)
                        .training()
                        .epochs())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"1,1", ".5,0.5", "5.,5", "1e-3,0.001", "1E2,100", "+0.25,0.25", "0x10,16", "1.5e+2,150", "0.0001,1e-4"})
    void aNumber(String written, double meant) {
        assertThat(new Reading(directory)
                        .experiment("schema: 1\ntraining: {optimizer: {sgd: {learning_rate: " + written + "}}}\n"
                                + Reading.MODEL)
                        .training()
                        .optimizer())
                .extracting(Optimizer::learningRate)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ".nan|.nan",
                ".inf|.inf",
                "-.inf|-.inf",
                "NaN|'NaN'",
                "-3|-3",
                "-0|-0",
                "010|010; write 10 without leading zeros",
                "-08|-08; write -8 without leading zeros",
                "1e3|1e3; write 1000",
                "5.|5.; write 5",
                ".5|.5",
                "2.5|2.5",
                "1e999|1e999",
                "1_000|'1_000'; write 1000",
                "1 000|'1 000'; write 1000",
                "10,000|'10,000'; write 10000",
                "1,5|'1,5'",
                "50%|'50%'",
                "\"10\"|the text '10'; write it without quotes",
                "yes|'yes'",
                "true|true",
                "2026-01-31|'2026-01-31'",
                "12:30|'12:30'",
                "\uFF11\uFF12|'\uFF11\uFF12'",
                "ten|'ten'",
                "|nothing"
            })
    void whatIsNoInteger(String written, String found) {
        String text = written == null ? "" : written;
        assertThat(new Reading(directory).problems("schema: 1\n" + Reading.MODEL + "training:\n  epochs: " + text))
                .containsExactly("x.yml:4:%d: training.epochs must be an integer from 1 to 100000, found "
                                .formatted(text.isEmpty() ? 10 : 11)
                        + found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ".nan|.nan",
                ".inf|.inf",
                "-1e-9|-1e-9",
                "01|01; write 1 without leading zeros",
                "1,5|'1,5'; write 1.5",
                "1_0.5|'1_0.5'; write 10.5",
                "20%|'20%'; write 0.2",
                "\"0.1\"|the text '0.1'; write it without quotes",
                "1e-3x|'1e-3x'",
                "half|'half'",
                "no|'no'",
                "2026-01-31|'2026-01-31'",
                "null|nothing"
            })
    void whatIsNoNumber(String written, String found) {
        assertThat(new Reading(directory).problems("schema: 1\n" + Reading.MODEL + "regularization:\n  l1: " + written))
                .containsExactly("x.yml:4:7: regularization.l1 must be a number from 0 to 1, found " + found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yes|'yes'; write true",
                "Yes|'Yes'; write true",
                "on|'on'; write true",
                "y|'y'; write true",
                "no|'no'; write false",
                "OFF|'OFF'; write false",
                "n|'n'; write false",
                "tRUE|'tRUE'; write true",
                "\"false\"|the text 'false'; write false",
                "1|1",
                "0|0",
                "maybe|'maybe'",
                "|nothing"
            })
    void whatIsNoBoolean(String written, String found) {
        String text = written == null ? "" : written;
        assertThat(new Reading(directory)
                        .problems("schema: 1\n" + Reading.MODEL
                                + "regularization:\n  early_stopping:\n    restore_best_weights: " + text))
                .containsExactly(
                        ("x.yml:5:%d: regularization.early_stopping.restore_best_weights must be true or false,"
                                                + " found ")
                                        .formatted(text.isEmpty() ? 26 : 27)
                                + found);
    }
}
