package io.github.mnistmaven.experiment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobustOutliersTest {

    /** The median is 4, the median absolute deviation 2: whatever is further away than 3.5 / 0.6745 * 2 = 10.378. */
    @Test
    void areFartherFromTheMedianThanTheRuleSays() {
        RobustOutliers outliers = RobustOutliers.of(new double[] {1, 2, 3, 4, 5, 6, 14.3, 14.4, -50});

        assertThat(outliers.median()).isEqualTo(4);
        assertThat(outliers.images()).containsExactly(8, 7);
    }

    /** The mean absolute deviation is 1: one value in ten is 10 away from all others. */
    @Test
    void areFoundAmongEqualValuesToo() {
        assertThat(RobustOutliers.of(new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 15})
                        .images())
                .containsExactly(9);
        assertThat(RobustOutliers.of(new double[] {5, 5, 5}).images()).isEmpty();
        assertThat(RobustOutliers.of(new double[0]).images()).isEmpty();
    }
}
