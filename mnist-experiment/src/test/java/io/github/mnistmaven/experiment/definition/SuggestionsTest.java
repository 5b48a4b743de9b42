package io.github.mnistmaven.experiment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({"dropout,dropout,0", "droput,dropout,1", "dropotu,dropout,1", "kitten,sitting,3", "'',abc,3"})
    void the_distance_counts_edits_and_swaps(String a, String b, int distance) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void the_nearest_words_come_first_and_there_are_at_most_three() {
        assertThat(Suggestions.nearest("lossy", List.of("glossy", "losses", "lossy_", "flossy", "lossy")))
                .containsExactly("lossy", "glossy", "lossy_");
    }

    @Test
    void words_that_do_not_resemble_are_not_suggested() {
        assertThat(Suggestions.nearest("extends", List.of("schema", "model", "data")))
                .isEmpty();
    }

    @Test
    void case_hyphens_and_missing_underscores_do_not_matter() {
        assertThat(Suggestions.nearest("Batch-Size", List.of("batch_size"))).containsExactly("batch_size");
        assertThat(Suggestions.nearest("batchSize", List.of("batch_size"))).containsExactly("batch_size");
    }

    @Test
    void several_suggestions_are_a_choice() {
        assertThat(Suggestions.sentence("loos", List.of("loss", "loop", "val")))
                .isEqualTo("; did you mean 'loss' or 'loop'? Allowed: loss, loop, val");
    }
}
