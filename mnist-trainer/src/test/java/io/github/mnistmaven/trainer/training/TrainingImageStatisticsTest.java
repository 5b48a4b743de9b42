package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Spread;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrainingImageStatisticsTest {

    @Test
    void areThoseOfTheImagesThatAreTrainedOn() {
        byte[] pixels = {(byte) 255, 0, 0, 0, (byte) 255, (byte) 255, 51, 51};
        Images images = new Images(Shape.image(1, 2, 1), pixels, new int[4]);

        InputStatistics statistics = TrainingImageStatistics.of(new Subset(images, new int[] {2, 0}));

        assertThat(statistics.brightness().mean()).isEqualTo(0.75, within(1e-7));
        assertThat(statistics.brightness().deviation()).isEqualTo(0.25, within(1e-7));
        assertThat(statistics.row()).isEqualTo(new Spread(0.5, 0));
        assertThat(statistics.column().mean()).isEqualTo((0.25 + 0.5) / 2, within(1e-7));
    }

    /** Of 4097 images, together just above what is looked at, every third. */
    @Test
    void ofManyImagesAreThoseOfEveryNth() {
        Shape shape = Shape.image(128, 128, 1);
        byte[] one = new byte[shape.size()];
        byte[] other = new byte[shape.size()];
        Arrays.fill(other, (byte) 255);
        byte[] pixels = new byte[2 * shape.size()];
        System.arraycopy(other, 0, pixels, one.length, other.length);
        Images images = new Images(shape, pixels, new int[2]);
        int[] indices = new int[4097];
        indices[1] = 1;
        indices[3] = 1;

        InputStatistics statistics = TrainingImageStatistics.of(new Subset(images, indices));

        assertThat(statistics.brightness().mean()).isEqualTo(1.0 / 1366, within(1e-9));
    }
}
