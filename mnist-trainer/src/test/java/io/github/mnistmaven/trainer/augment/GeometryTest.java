package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import org.junit.jupiter.api.Test;

/** Where pixels go, by hand, on an image of 3 by 3. */
class GeometryTest {
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
        Places places = new Places(3, 3, FillMode.CONSTANT);
        places.x()[4] = -1;
        places.y()[4] = 0.5f;

        float[] out = transformed(IMAGE, AffineMap.of(3, 3, 0, 0, 0, 1, 0), places);

        assertThat(out[4]).isCloseTo((204 + 0) / 2f, within(1e-4f));
        assertThat(out[3]).isEqualTo(204);
    }

    @Test
    void whatLeadsFarAwayLeadsToBackground() {
        for (Interpolation interpolation : Interpolation.values()) {
            for (double shift : new double[] {-1000, -4, -3, 3, 4, 1000}) {
                assertThat(transformed(
                                IMAGE,
                                AffineMap.of(3, 3, 0, shift, 0, 1, 0),
                                new Places(3, 3, FillMode.CONSTANT),
                                interpolation))
                        .as(interpolation + " " + shift)
                        .containsOnly(0);
                assertThat(transformed(
                                IMAGE,
                                AffineMap.of(3, 3, 0, 0, shift, 1, 0),
                                new Places(3, 3, FillMode.CONSTANT),
                                interpolation))
                        .as(interpolation + " " + shift)
                        .containsOnly(0);
            }
        }
    }

    @Test
    void aShiftOfWholePixelsIsExactWhateverTheInterpolation() {
        for (Interpolation interpolation : Interpolation.values()) {
            assertThat(transformed(
                            IMAGE,
                            AffineMap.of(3, 3, 0, 1, -1, 1, 0),
                            new Places(3, 3, FillMode.CONSTANT),
                            interpolation))
                    .as(interpolation.toString())
                    .containsExactly(0, 204, 255, 0, 0, 51, 0, 0, 0);
        }
    }

    private static float[] transformed(float[] image, AffineMap map) {
        return transformed(image, map, new Places(3, 3, FillMode.CONSTANT));
    }

    private static float[] transformed(float[] image, AffineMap map, Places displaced) {
        return transformed(image, map, displaced, Interpolation.BILINEAR);
    }

    private static float[] transformed(float[] image, AffineMap map, Places displaced, Interpolation interpolation) {
        byte[] pixels = new byte[9];
        for (int i = 0; i < 9; i++) {
            pixels[i] = (byte) image[i];
        }
        PaddedPlane plane = new PaddedPlane(3, 3, FillMode.CONSTANT, 0);
        plane.load(pixels, 0, 1, new ScaledBytes(), false, false);
        displaced.map(map);
        float[] out = new float[9];
        Interpolator.of(interpolation).apply(plane, displaced, out, 0, 1);
        for (int i = 0; i < 9; i++) {
            out[i] *= 255;
        }
        return out;
    }
}
