package io.github.mnistmaven.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
    /** Two channels: from -1 to 1, and from -4 to 6. */
    private static final Preprocessing TWO = new Preprocessing(List.of(2 / 255.0, 10 / 255.0), List.of(-1.0, -4.0));

    @Test
    void channelsHaveTheirOwnNumbers() {
        float[] values = {9, 0, 0, 1, 1, 0.5f, 0.25f, 9};

        TWO.apply(values, 1, 7);

        assertThat(values).containsExactly(9, -1, -4, 1, 6, 0, -1.5f, 9);
    }

    @Test
    void orOneForAllOfThem() {
        float[] values = {0, 1, 0.5f};

        new Preprocessing(2 / 255.0, -1).apply(values, 0, 3);

        assertThat(values).containsExactly(-1, 1, 0);
    }

    @Test
    void unitChangesNoBit() {
        float[] values = {0, 1 / 255f, 77 / 255f, 1};

        Preprocessing.UNIT.apply(values, 0, 4);

        assertThat(values).containsExactly(0, 1 / 255f, 77 / 255f, 1);
    }

    @Test
    void fitsImagesOfAsManyChannels() {
        assertThat(TWO.fits(Shape.image(3, 4, 2))).isTrue();
        assertThat(TWO.fits(Shape.image(3, 4, 3))).isFalse();
        assertThat(Preprocessing.UNIT.fits(Shape.image(3, 4, 3))).isTrue();
    }

    @Test
    void saysWhatItDoes() {
        assertThat(TWO.inWords()).isEqualTo("pixels times [0.00784313725490196, 0.0392156862745098] plus [-1.0, -4.0]");
        assertThat(new Preprocessing(2, -1).inWords()).isEqualTo("pixels times 2.0 plus -1.0");
    }

    @Test
    void refusesWhatIsNoScaling() {
        for (List<Double> scale : List.of(List.of(0.0), List.of(1.0, -0.0), List.of(Double.NaN), List.<Double>of())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Preprocessing(scale, scale))
                    .withMessage("pixels can't be scaled by " + scale + " and moved by " + scale);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Preprocessing(List.of(1.0), List.of(1.0, 2.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Preprocessing(1, Double.POSITIVE_INFINITY));
    }
}
