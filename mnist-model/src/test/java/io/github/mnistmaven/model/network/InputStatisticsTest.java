package io.github.mnistmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputStatisticsTest {

    /** A column of light at the right, brighter below. */
    @Test
    void looksAtBrightnessBorderAndCentre() {
        float[] pixels = {
            0, 0, 0, 0,
            0, 0, 0.5f, 0,
            0, 0, 1, 0.5f
        };

        ImageFigures figures = ImageFigures.of(Shape.image(3, 4, 1), pixels);

        assertThat(figures.brightness()).isEqualTo(2.0 / 12, within(1e-12));
        assertThat(figures.border()).isEqualTo(1.5 / 10, within(1e-12));
        assertThat(figures.row()).isEqualTo((0.5 * 1.5 + 1.5 * 2.5) / 2 / 3, within(1e-12));
        assertThat(figures.column()).isEqualTo((1.5 * 2.5 + 0.5 * 3.5) / 2 / 4, within(1e-12));
    }

    @Test
    void takesTheMeanOfChannels() {
        ImageFigures figures = ImageFigures.of(Shape.image(1, 2, 3), new float[] {1, 0.5f, 0, 0, 0, 0});

        assertThat(figures).isEqualTo(new ImageFigures(0.25, 0.25, 0.5, 0.25));
    }

    @Test
    void aBlackImageHasItsCentreInTheMiddle() {
        assertThat(ImageFigures.of(Shape.image(2, 2, 1), new float[4])).isEqualTo(new ImageFigures(0, 0, 0.5, 0.5));
    }

    @Test
    void spreadIsThatOfAllImages() {
        InputStatistics statistics =
                InputStatistics.of(List.of(new ImageFigures(0.1, 0, 0.5, 0.2), new ImageFigures(0.3, 0, 0.5, 0.8)));

        assertThat(statistics.brightness().mean()).isEqualTo(0.2, within(1e-12));
        assertThat(statistics.brightness().deviation()).isEqualTo(0.1, within(1e-12));
        assertThat(statistics.border()).isEqualTo(new Spread(0, 0));
        assertThat(statistics.row()).isEqualTo(new Spread(0.5, 0));
        assertThat(statistics.column().deviation()).isEqualTo(0.3, within(1e-12));
    }
}
