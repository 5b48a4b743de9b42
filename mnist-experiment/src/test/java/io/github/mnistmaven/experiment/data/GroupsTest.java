package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void wholeGroupsAreHeldOutWithNearlyTheShareOfEachClass() {
        SplittableRandom random = new SplittableRandom(7);
        int[] groups = random.ints(4000, 0, 300).toArray();
        // groups differ in what they have most of
        int[] labels = IntStream.of(groups)
                .map(group -> random.nextInt(3) == 0 ? group % 5 : random.nextInt(5))
                .toArray();

        Groups split = Groups.of(labels, groups, 1);
        int count = split.nearest(800);
        int[] held = split.heldOut(count, count, count);

        assertThat(count).isBetween(790, 810);
        assertThat(held).hasSize(count).isSorted().doesNotHaveDuplicates();
        int[] sides = new int[300];
        Arrays.stream(held).forEach(image -> sides[groups[image]]++);
        IntStream.range(0, 300)
                .forEach(group -> assertThat(sides[group]).isIn(0, (int)
                        Arrays.stream(groups).filter(any -> any == group).count()));
        for (int label = 0; label < 5; label++) {
            int wanted = label;
            double all = Arrays.stream(labels).filter(any -> any == wanted).count();
            double share =
                    Arrays.stream(held).filter(image -> labels[image] == wanted).count() / all;
            assertThat(share).isBetween(0.185, 0.215);
        }
    }

    @Test
    void whatIsHeldOutIsAFunctionOfTheSeed() {
        int[] groups = IntStream.range(0, 100).map(image -> image / 4).toArray();
        int[] labels = IntStream.range(0, 100).map(image -> image % 2).toArray();

        int[] held = Groups.of(labels, groups, 3).heldOut(20, 20, 20);

        assertThat(Groups.of(labels, groups, 3).heldOut(20, 20, 20)).isEqualTo(held);
        assertThat(Groups.of(labels, groups, 4).heldOut(20, 20, 20)).isNotEqualTo(held);
    }

    @Test
    void somethingIsLeftOfEachClass() {
        // class 1 has one group, class 2 two
        Groups groups = Groups.of(new int[] {0, 0, 0, 1, 1, 2, 2, 2}, new int[] {0, 1, 2, 3, 3, 4, 4, 5}, 0);

        assertThat(groups.most()).isBetween(3, 4);
        assertThat(groups.nearest(100)).isEqualTo(groups.most());
        assertThat(groups.heldOut(4, 1, groups.most())).doesNotContain(3, 4);
    }

    @Test
    void aNumberThatWholeGroupsDoNotMakeIsRefused() {
        Groups groups = Groups.of(new int[] {0, 0, 0, 0, 1, 1}, new int[] {0, 0, 1, 1, 0, 1}, 0);

        assertThat(groups.nearest(1)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups.heldOut(1, 1, 2))
                .withMessage("whole groups do not make 1 to 2 images");
    }

    @Test
    void oneGroupIsNeverHeldOut() {
        Groups groups = Groups.of(new int[] {0, 1}, new int[] {0, 0}, 0);

        assertThat(groups.most()).isZero();
        assertThat(groups.nearest(1)).isZero();
    }
}
