package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Spread;
import org.junit.jupiter.api.Test;

class TrainingImageStatisticsTest {

    @Test
    void areThoseOfTheImagesThatAreTrainedOn() {
        byte[] pixels = {(byte) 255, 0, 0, 0, (byte) 255, (byte) 255, 51, 51};
        Images images = new Images(Shape.image(1, 2, 1), pixels, new byte[4]);

        InputStatistics statistics = TrainingImageStatistics.of(new Subset(images, new int[] {2, 0}));

        assertThat(statistics.brightness().mean()).isEqualTo(0.75, within(1e-7));
        assertThat(statistics.brightness().deviation()).isEqualTo(0.25, within(1e-7));
        assertThat(statistics.row()).isEqualTo(new Spread(0.5, 0));
        assertThat(statistics.column().mean()).isEqualTo((0.25 + 0.5) / 2, within(1e-7));
    }

    @Test
    void ofManyImagesAreThoseOfEveryNth() {
        byte[] pixels = new byte[20_001];
        pixels[0] = (byte) 255;
        pixels[1] = (byte) 255;
        pixels[3] = (byte) 255;
        Images images = new Images(Shape.image(1, 1, 1), pixels, new byte[pixels.length]);

        InputStatistics statistics = TrainingImageStatistics.of(Subset.all(images));

        assertThat(statistics.brightness().mean()).isEqualTo(2.0 / 6667, within(1e-9));
    }
}
