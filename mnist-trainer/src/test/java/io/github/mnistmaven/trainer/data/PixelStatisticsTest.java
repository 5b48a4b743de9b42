package io.github.mnistmaven.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelStatisticsTest {

    /**
     * Of the first channel 1, 3, 5, 7 (mean 4, variance 5), of the second 250, 250, 254, 254 (mean 252, variance 4).
     */
    @Test
    void areThoseOfTheImagesThatAreNamedChannelByChannel() {
        byte[] pixels = {1, (byte) 250, 3, (byte) 250, 99, 99, 99, 99, 5, (byte) 254, 7, (byte) 254};
        Images images = new Images(Shape.image(1, 2, 2), pixels, new int[3]);

        Preprocessing found = PixelStatistics.standardizing(images, new int[] {2, 0});

        assertThat(found)
                .isEqualTo(new Preprocessing(List.of(1 / Math.sqrt(5), 0.5), List.of(-4 / Math.sqrt(5), -126.0)));
    }

    /** What deviations are as floats add up to goes wrong here: one pixel of 4 million is another one. */
    @Test
    void areExact() {
        int count = 1 << 22;
        Images images = new Images(
                Shape.image(1, 1, 1),
                (image, into, offset) -> into[offset] = (byte) (image == 77 ? 254 : 255),
                new int[count],
                String::valueOf);

        Preprocessing found =
                PixelStatistics.standardizing(images, IntStream.range(0, count).toArray());

        double share = 1.0 / count;
        assertThat(1 / found.scale().get(0)).isCloseTo(Math.sqrt(share * (1 - share)), within(1e-18));
        assertThat(found.offset().get(0))
                .isEqualTo(-(255 - share) * found.scale().get(0), within(1e-9));
    }

    @Test
    void whatIsTheSameEverywhereBecomesZero() {
        Images white = new Images(Shape.image(1, 2, 1), new byte[] {-1, -1}, new int[1]);

        Preprocessing found = PixelStatistics.standardizing(white, new int[] {0});

        assertThat(found).isEqualTo(new Preprocessing(1 / 255.0, -1));
    }
}
