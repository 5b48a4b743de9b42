package io.github.mnistmaven.plugin.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.model.network.Shape;
import org.junit.jupiter.api.Test;

class FilterPicturesTest {
    private static final String COLOURS =
            ", 1 by 2, on the first channel: orange is above 0, blue below, the strongest 0.500.";

    @Test
    void saysOfHowManyTheseAreTheFirst() {
        Filters filters = Filters.of("dense", Shape.image(1, 2, 1), new float[] {0.5f, -0.25f, 0, 0.125f});

        assertThat(FilterPictures.of(filters, 100).caption())
                .isEqualTo("The first 2 of 100 filters of dense" + COLOURS);
        assertThat(FilterPictures.of(filters, 2).caption()).isEqualTo("2 filters of dense" + COLOURS);
        assertThat(FilterPictures.of(filters, 2).pictures())
                .extracting(FilterPictures.Drawing::alternative)
                .containsExactly("Filter 1 of the layer", "Filter 2 of the layer");
    }
}
