package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.model.network.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ErasingTest {
    private static final int SIDE = 40;
    private static final Shape IMAGE = Shape.image(SIDE, SIDE, 1);
    private static final float BACKGROUND = 1;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void erasesAFilledRectangleOfTheAreaThatItIsTold() {
        Rectangle square = erased(new RandomErasing(new Range(0.25, 0.25), 1, 0.5, 1));

        assertThat(square.bottom - square.top).isEqualTo(20);
        assertThat(square.right - square.left).isEqualTo(20);
        assertThat(square.filled).isEqualTo(400);
    }

    @Test
    void areasAreUniformInTheirRange() {
        double smallest = 1;
        double largest = 0;
        double sum = 0;
        for (int draw = 0; draw < 5000; draw++) {
            double share = erased(new RandomErasing(new Range(0.05, 0.25), 2, 0.5, 1)).filled / (double) (SIDE * SIDE);
            smallest = Math.min(smallest, share);
            largest = Math.max(largest, share);
            sum += share;
        }

        // sides are rounded to whole pixels
        assertThat(smallest).isCloseTo(0.05, within(0.005));
        assertThat(largest).isCloseTo(0.25, within(0.015));
        assertThat(sum / 5000).isCloseTo(0.15, within(0.003));
    }

    @Test
    void ratiosOfHeightByWidthAreAsOftenAboveOneAsTheirReciprocals() {
        double smallest = 1;
        double largest = 1;
        double sumOfLogarithms = 0;
        double sumOfSquares = 0;
        for (int draw = 0; draw < 5000; draw++) {
            Rectangle rectangle = erased(new RandomErasing(new Range(0.2, 0.2), 3, 0.5, 1));
            double ratio = (rectangle.bottom - rectangle.top) / (double) (rectangle.right - rectangle.left);
            smallest = Math.min(smallest, ratio);
            largest = Math.max(largest, ratio);
            sumOfLogarithms += Math.log(ratio);
            sumOfSquares += Math.log(ratio) * Math.log(ratio);
        }

        assertThat(smallest).isCloseTo(1 / 3.0, within(0.02));
        assertThat(largest).isCloseTo(3, within(0.2));
        assertThat(sumOfLogarithms / 5000).isCloseTo(0, within(0.04));
        // uniform from -ln 3 to ln 3
        assertThat(sumOfSquares / 5000).isCloseTo(Math.pow(Math.log(3), 2) / 3, within(0.02));
    }

    @Test
    void everyPlaceThatFitsIsDrawn() {
        boolean[] tops = new boolean[SIDE];
        boolean[] lefts = new boolean[SIDE];
        for (int draw = 0; draw < 1000; draw++) {
            Rectangle rectangle = erased(new RandomErasing(new Range(0.25, 0.25), 1, 0.5, 1));
            tops[rectangle.top] = true;
            lefts[rectangle.left] = true;
        }

        for (int place = 0; place < SIDE; place++) {
            assertThat(tops[place]).isEqualTo(place <= 20);
            assertThat(lefts[place]).isEqualTo(place <= 20);
        }
    }

    @Test
    void leavesImagesAloneAsOftenAsItIsTold() {
        int erased = 0;
        for (int draw = 0; draw < 4000; draw++) {
            erased += erased(new RandomErasing(new Range(0.1, 0.2), 2, 0.5, 0.3)).filled > 0 ? 1 : 0;
        }

        // four standard deviations of a binomial distribution
        assertThat(erased).isBetween(1200 - 116, 1200 + 116);
    }

    @Test
    void leavesAnImageAloneThatNothingFitsIn() {
        float[] image = new float[2 * 50];

        new Erasing(new RandomErasing(new Range(1, 1), 1, 0.5, 1), Shape.image(2, 50, 1)).apply(random, image, 0);

        assertThat(image).containsOnly(0);
    }

    @Test
    void paintsAllChannelsOfAnImageAndNothingElse() {
        float[] images = new float[3 * 2 * 2 * 3];

        new Erasing(new RandomErasing(new Range(1, 1), 1, 0.25, 1), Shape.image(2, 2, 3)).apply(random, images, 12);

        for (int i = 0; i < images.length; i++) {
            assertThat(images[i]).isEqualTo(i >= 12 && i < 24 ? 0.25f : 0);
        }
    }

    private Rectangle erased(RandomErasing settings) {
        float[] image = new float[SIDE * SIDE];
        Arrays.fill(image, BACKGROUND);
        new Erasing(settings, IMAGE).apply(random, image, 0);
        Rectangle found = new Rectangle(SIDE, SIDE, 0, 0, 0);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (image[y * SIDE + x] != BACKGROUND) {
                    assertThat(image[y * SIDE + x]).isEqualTo((float) settings.fillValue());
                    found = found.with(y, x);
                }
            }
        }
        if (found.filled > 0) {
            assertThat(found.filled).isEqualTo((found.bottom - found.top) * (found.right - found.left));
        }
        return found;
    }

    private record Rectangle(int top, int left, int bottom, int right, int filled) {

        Rectangle with(int y, int x) {
            return new Rectangle(
                    Math.min(top, y), Math.min(left, x), Math.max(bottom, y + 1), Math.max(right, x + 1), filled + 1);
        }
    }
}
