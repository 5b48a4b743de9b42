package io.github.mnistmaven.language.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({"dropout,dropout,0", "droput,dropout,1", "dropotu,dropout,1", "kitten,sitting,3", "'',abc,3"})
    void theDistanceCountsEditsAndSwaps(String a, String b, int distance) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void theNearestWordsComeFirstAndThereAreAtMostThree() {
        assertThat(Suggestions.nearest("lossyy", List.of("glossy", "losses", "lossy_", "flossy", "lossy")))
                .containsExactly("lossy_", "lossy", "glossy");
    }

    @Test
    void wordsThatDoNotResembleAreNotSuggested() {
        assertThat(Suggestions.nearest("extends", List.of("schema", "model", "data")))
                .isEmpty();
    }

    @Test
    void caseHyphensAndMissingUnderscoresDoNotMatter() {
        assertThat(Suggestions.nearest("Batch-Size", List.of("batch_size"))).containsExactly("batch_size");
        assertThat(Suggestions.nearest("RELU", List.of("elu", "relu"))).containsExactly("relu");
        assertThat(Suggestions.nearest("batchSize", List.of("batch_size"))).containsExactly("batch_size");
        assertThat(Suggestions.nearest("val_los_s", List.of("loss", "val_loss")))
                .containsExactly("val_loss");
    }

    @Test
    void callsAsPythonHasThemAreUnderstood() {
        assertThat(Suggestions.sentence("Dropout(0.5)", List.of("dense", "dropout"), word -> Optional.empty()))
                .isEqualTo("; did you mean 'dropout'? Allowed: dense, dropout");
        assertThat(Suggestions.nearest("Conv2D (32, 3)", List.of("conv2d"))).containsExactly("conv2d");
        assertThat(Suggestions.nearest("(", List.of("conv2d"))).isEmpty();
    }

    @Test
    void aColonWithoutItsSpaceIsFound() {
        assertThat(Suggestions.sentence("dense:{units", List.of("dense", "dropout"), word -> Optional.empty()))
                .isEqualTo("; put a space after the colon");
    }

    @Test
    void severalSuggestionsAreAChoice() {
        assertThat(Suggestions.sentence("loos", List.of("loss", "loop", "val"), word -> Optional.empty()))
                .isEqualTo("; did you mean 'loss' or 'loop'? Allowed: loss, loop, val");
    }
}
