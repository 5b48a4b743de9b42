package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final float[] IMAGE = {
        51, 102, 153,
        204, 255, 0,
        0, 51, 0
    };

    @Test
    void aQuarterTurnIsClockwise() {
        assertThat(transformed(IMAGE, AffineMap.of(3, 3, 90, 0, 0, 1, 0)))
                .containsExactly(
                        new float[] {
                            0, 204, 51,
                            51, 255, 102,
                            0, 0, 153
                        },
                        within(1e-4f));
    }

    @Test
    void aHalfTurnIsAPointReflection() {
        assertThat(transformed(IMAGE, AffineMap.of(3, 3, 180, 0, 0, 1, 0)))
                .containsExactly(
                        new float[] {
                            0, 51, 0,
                            0, 255, 204,
                            153, 102, 51
                        },
                        within(1e-4f));
    }

    @Test
    void aShiftOfWholePixelsMovesThemExactlyAndFillsWithBackground() {
        assertThat(transformed(IMAGE, AffineMap.of(3, 3, 0, 1, -1, 1, 0)))
                .containsExactly(0, 204, 255, 0, 0, 51, 0, 0, 0);
    }

    @Test
    void aShiftOfHalfAPixelMixesNeighbours() {
        assertThat(transformed(IMAGE, AffineMap.of(3, 3, 0, 0.5, 0, 1, 0)))
                .containsExactly(
                        new float[] {25.5f, 76.5f, 127.5f, 102, 229.5f, 127.5f, 0, 25.5f, 25.5f}, within(1e-4f));
    }

    @Test
    void zoomEnlargesAboutTheCentre() {
        // by 2: each pixel looks half as far from the centre
        assertThat(transformed(IMAGE, AffineMap.of(3, 3, 0, 0, 0, 2, 0)))
                .containsExactly(
                        new float[] {
                            (51 + 102 + 204 + 255) / 4f, (102 + 255) / 2f, (102 + 153 + 255 + 0) / 4f,
                            (204 + 255) / 2f, 255, 255 / 2f,
                            (204 + 255 + 0 + 51) / 4f, (255 + 51) / 2f, (255 + 51) / 4f
                        },
                        within(1e-4f));
    }

    @Test
    void shearSlantsRowsInOppositeDirections() {
        assertThat(transformed(IMAGE, AffineMap.of(3, 3, 0, 0, 0, 1, 1)))
                .containsExactly(102, 153, 0, 204, 255, 0, 0, 0, 51);
    }

    @Test
    void displacementsAddToTheMap() {
        DisplacementField field = DisplacementField.none(9);
        field.x()[4] = -1;
        field.y()[4] = 0.5f;

        float[] out = transformed(IMAGE, AffineMap.of(3, 3, 0, 0, 0, 1, 0), field);

        assertThat(out[4]).isEqualTo(102);
        assertThat(out[3]).isEqualTo(204);
    }

    @Test
    void channelsAreTransformedTogether() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8};
        float[] out = new float[8];

        new Resampling(2, 2, 2).apply(AffineMap.of(2, 2, 0, 1, 0, 1, 0), DisplacementField.none(4), pixels, 0, out, 0);

        assertThat(out).containsExactly(0, 0, 1 / 255f, 2 / 255f, 0, 0, 5 / 255f, 6 / 255f);
    }

    private static float[] transformed(float[] image, AffineMap map) {
        return transformed(image, map, DisplacementField.none(9));
    }

    private static float[] transformed(float[] image, AffineMap map, DisplacementField field) {
        byte[] pixels = new byte[9];
        for (int i = 0; i < 9; i++) {
            pixels[i] = (byte) image[i];
        }
        float[] out = new float[9];
        new Resampling(3, 3, 1).apply(map, field, pixels, 0, out, 0);
        for (int i = 0; i < 9; i++) {
            out[i] *= 255;
        }
        return out;
    }
}
