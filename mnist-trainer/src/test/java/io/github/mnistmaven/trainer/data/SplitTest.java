package io.github.mnistmaven.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Groups;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Randomness SEED_1 = new Randomness(1);

    /** 50 images of class 0, 30 of class 1 and 20 of class 2, in no order. */
    private final int[] labels = shuffledLabels(50, 30, 20);

    @Test
    void groupsAreNeverParted() {
        // 25 groups of 4
        int[] groups = IntStream.range(0, 100).map(image -> image * 7 % 25).toArray();
        Images images =
                new Images(Shape.image(1, 1, 1), new byte[100], labels).withGroups(Groups.of(labels, groups, 0));

        Split whole = Split.of(images, plan(80, 20), SEED_1);
        Split limited = Split.of(images, plan(40, 9), SEED_1);

        assertThat(whole.training()).hasSize(80);
        assertThat(whole.validation())
                .hasSize(20)
                .isEqualTo(Split.of(images, plan(80, 20), new Randomness(2)).validation());
        assertThat(limited.training()).hasSize(40);
        assertThat(limited.validation()).hasSize(9);
        for (Split split : List.of(whole, limited)) {
            assertThat(Arrays.stream(split.training())
                            .map(image -> groups[image])
                            .boxed())
                    .doesNotContainAnyElementsOf(Arrays.stream(split.validation())
                            .mapToObj(image -> groups[image])
                            .toList());
        }
    }

    @Test
    void everyImageIsEitherTrainedOnOrHeldOut() {
        Split split = Split.of(labels, plan(93, 7), SEED_1);

        assertThat(IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.validation()))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void classesKeepTheirSharesByLargestRemainder() {
        // 7 of 100: exact shares 3.5, 2.1 and 1.4, the image left over goes to class 0
        assertThat(counts(Split.of(labels, plan(93, 7), SEED_1).validation())).containsExactly(4, 2, 1);
        // 9 of 100: exact shares 4.5, 2.7 and 1.8, the images left over go to classes 2 and 1
        assertThat(counts(Split.of(labels, plan(91, 9), SEED_1).validation())).containsExactly(4, 3, 2);
    }

    @Test
    void aLimitedTrainingSetKeepsTheSharesTwice() {
        // 10 of 100: 5, 3 and 2; of these 4 of 10: exact shares 2, 1.2 and 0.8
        Split split = Split.of(labels, plan(6, 4), SEED_1);

        assertThat(counts(split.validation())).containsExactly(2, 1, 1);
        assertThat(counts(split.training())).containsExactly(3, 2, 1);
        assertThat(split.training()).doesNotContain(split.validation());
    }

    @Test
    void indicesAscend() {
        Split split = Split.of(labels, plan(50, 25), SEED_1);

        assertThat(split.training()).isSorted().hasSize(50);
        assertThat(split.validation()).isSorted().hasSize(25);
    }

    @Test
    void theSeedDecides() {
        Split split = Split.of(labels, plan(80, 20), SEED_1);

        assertThat(Split.of(labels, plan(80, 20), new Randomness(1)).validation())
                .isEqualTo(split.validation());
        assertThat(Split.of(labels, plan(80, 20), new Randomness(2)).validation())
                .isNotEqualTo(split.validation());
    }

    @Test
    void allImagesOfAClassAreEquallyLikelyToBeHeldOut() {
        int[] heldOut = new int[labels.length];
        int seeds = 2000;
        for (int seed = 0; seed < seeds; seed++) {
            for (int image :
                    Split.of(labels, plan(80, 20), new Randomness(seed)).validation()) {
                heldOut[image]++;
            }
        }

        // binomial with mean 400 and standard deviation 18
        assertThat(Arrays.stream(heldOut).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(310, 490));
    }

    @Test
    void nothingHasToBeHeldOut() {
        Split split = Split.of(labels, plan(100, 0), SEED_1);

        assertThat(split.validation()).isEmpty();
        assertThat(split.training()).hasSize(100);
    }

    @Test
    void aPlanForMoreImagesThanThereAreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.of(labels, plan(100, 1), SEED_1))
                .withMessage("the plan counts 101 training and validation images, but mnist has only 100; plan again");
    }

    private int[] counts(int[] images) {
        int[] counts = new int[3];
        for (int image : images) {
            counts[labels[image]]++;
        }
        return counts;
    }

    private static DataPlan plan(int training, int validation) {
        return new DataPlan(
                new DataSource.Mnist(),
                Shape.image(28, 28, 1),
                DatasetFacts.numbered(3),
                training,
                validation,
                ValidationSet.HELD_OUT,
                10,
                OptionalInt.of(training + validation));
    }

    private static int[] shuffledLabels(int... counts) {
        int[] labels = new int[IntStream.of(counts).sum()];
        int next = 0;
        for (int label = 0; label < counts.length; label++) {
            Arrays.fill(labels, next, next += counts[label], label);
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = labels.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int label = labels[i];
            labels[i] = labels[other];
            labels[other] = label;
        }
        return labels;
    }
}
