package io.github.mnistmaven.experiment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearTreeTest {
    private static final int DIMENSIONS = 6;
    private static final double DISTANCE = 0.1;

    /** Around a few centres, some of them at the ends of coordinates. */
    private static float[] points(int count) {
        Random random = new Random(5);
        float[] points = new float[count * DIMENSIONS];
        for (int i = 0; i < points.length; i++) {
            float centre = (i / DIMENSIONS % 7 - 3) / 3f;
            points[i] = Math.max(-1, Math.min(1, centre + 0.06f * (float) random.nextGaussian()));
        }
        return points;
    }

    @Test
    void visitsWhateverIsNearOnce() {
        float[] points = points(700);
        NearTree tree = new NearTree(points, DIMENSIONS, DISTANCE);
        int all = 0;
        for (int point = 0; point < 700; point++) {
            int here = point;
            List<Integer> found = new ArrayList<>();
            boolean finished = tree.forEachNear(point, 100, 600, Integer.MAX_VALUE, found::add);

            assertThat(finished).isTrue();
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(100, 600)
                            .filter(other -> distance(points, here, other) <= DISTANCE)
                            .boxed()
                            .toList());
            all += found.size();
        }
        assertThat(all).isGreaterThan(2000);
    }

    @Test
    void saysWhereItDidNotLookAtAll() {
        NearTree tree = new NearTree(new float[20 * DIMENSIONS], DIMENSIONS, DISTANCE);

        assertThat(tree.forEachNear(0, 0, 20, 20, point -> true)).isTrue();
        assertThat(tree.forEachNear(0, 0, 20, 19, point -> true)).isFalse();
        assertThat(tree.forEachNear(0, 0, 20, 1, point -> false)).isTrue();
    }

    private static double distance(float[] points, int one, int other) {
        double square = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            double difference = points[one * DIMENSIONS + i] - points[other * DIMENSIONS + i];
            square += difference * difference;
        }
        return Math.sqrt(square);
    }
}
