package io.github.mnistmaven.model.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be computed by hand; {@code PeerFiguresTest} has what PIL, TensorFlow and PyTorch compute. */
class PicturePixelsTest {
    private static final Preparation STRETCH = Preparation.DEFAULT;

    @ParameterizedTest
    @EnumSource(Fit.class)
    void aPictureOfTheRightSizeStaysAsItIs(Fit fit) {
        BufferedImage picture = gray(3, 10, 20, 30, 40, 50, 60);

        assertThat(PicturePixels.of(picture, Shape.image(2, 3, 1), new Preparation(fit, 7, true)))
                .containsExactly(10, 20, 30, 40, 50, 60);
    }

    @Test
    void growingInterpolates() {
        // new centres lie at -0.25, 0.25, 0.75 and 1.25
        assertThat(PicturePixels.of(gray(2, 0, 100), Shape.image(1, 4, 1), STRETCH))
                .containsExactly(0, 25, 75, 100);
    }

    @Test
    void shrinkingWeighsEveryPixel() {
        // centres at 0.5 and 2.5 with a reach of 2: weights 0.75, 0.75, 0.25 and 0.25, 0.75, 0.75
        assertThat(PicturePixels.of(gray(4, 70, 0, 0, 0), Shape.image(1, 2, 1), STRETCH))
                .containsExactly(30, 0);
        assertThat(PicturePixels.of(gray(4, 0, 0, 70, 0), Shape.image(1, 2, 1), STRETCH))
                .containsExactly(10, 30);
    }

    @Test
    void rowsAndColumnsShrinkAlike() {
        BufferedImage wide = gray(4, 70, 0, 0, 0, 0, 0, 70, 0);
        BufferedImage tall = gray(2, 70, 0, 0, 0, 0, 70, 0, 0);

        byte[] across = PicturePixels.of(wide, Shape.image(2, 2, 1), STRETCH);
        byte[] down = PicturePixels.of(tall, Shape.image(2, 2, 1), STRETCH);

        assertThat(across).containsExactly(30, 0, 10, 30);
        assertThat(down).containsExactly(across[0], across[2], across[1], across[3]);
    }

    @Test
    void coloursLieSideBySide() {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0x010203);
        picture.setRGB(1, 0, 0x040506);

        assertThat(PicturePixels.of(picture, Shape.image(1, 2, 3), STRETCH)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    /** A border of a quarter of the picture on both sides: at full resolution first, then as one resizing. */
    @Test
    void containLeavesBorders() {
        Preparation contain = new Preparation(Fit.CONTAIN, 100, true);

        assertThat(PicturePixels.of(gray(1, 0, 0), Shape.image(2, 2, 1), contain))
                .containsExactly(0, 100, 0, 100);
        assertThat(PicturePixels.of(gray(2, 0, 0, 0, 0, 0, 0, 0, 0), Shape.image(4, 4, 1), contain))
                .containsExactly(100, 0, 0, 100, 100, 0, 0, 100, 100, 0, 0, 100, 100, 0, 0, 100);
    }

    @Test
    void coverTakesTheMiddle() {
        Preparation cover = new Preparation(Fit.COVER, 100, true);

        assertThat(PicturePixels.of(gray(4, 1, 2, 3, 4, 5, 6, 7, 8), Shape.image(2, 2, 1), cover))
                .containsExactly(2, 3, 6, 7);
        assertThat(PicturePixels.of(gray(1, 1, 2, 3, 4), Shape.image(1, 1, 1), cover))
                .containsExactly(2);
    }

    /** A line of pixels that becomes a square would be an image of its length squared. */
    @ParameterizedTest
    @EnumSource(Fit.class)
    void aLineOfAMillionPixelsIsNoMoreThanItsPixels(Fit fit) {
        BufferedImage line = new BufferedImage(1_000_000, 1, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(PicturePixels.of(line, Shape.image(28, 28, 1), new Preparation(fit, 0, true)))
                .containsOnly(0);
        assertThat(PicturePixels.of(line, Shape.image(4096, 1, 1), new Preparation(fit, 0, true)))
                .containsOnly(0);
    }

    @Test
    void theNegativeOfAPictureIsThatOfItsImageButForItsBorders() {
        Preparation contain = new Preparation(Fit.CONTAIN, 100, true);

        assertThat(PicturePixels.ofNegative(gray(1, 5, 250), Shape.image(2, 2, 1), contain))
                .containsExactly((byte) 250, (byte) 100, (byte) 5, (byte) 100);
    }

    @Test
    void refusesImagesThatNoPictureBecomes() {
        BufferedImage picture = gray(1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PicturePixels.of(picture, Shape.image(2, 2, 2), STRETCH))
                .withMessage("a picture becomes an image of 1 or 3 channels, not one of the shape 2x2x2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Preparation(Fit.CONTAIN, 256, true))
                .withMessage("a fill value is 0 to 255, not 256");
    }

    private static BufferedImage gray(int width, int... samples) {
        BufferedImage picture = new BufferedImage(width, samples.length / width, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), samples);
        return picture;
    }
}
