package io.github.mnistmaven.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WelchTest {
    private static final double[] FIRST = {
        27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4
    };
    private static final double[] SECOND = {
        27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.0, 23.9
    };

    @Test
    void isTheProbabilityOfStudentsTWithWelchsDegreesOfFreedom() {
        Welch test = Welch.of(FIRST, SECOND);

        assertThat(test.difference()).isCloseTo((353.8 - 312.3) / 15, within(1e-9));
        // t is 2.83526 with 27.7136 degrees of freedom; the density beyond, both ways, integrated by Simpson's rule
        assertThat(test.pValue()).isCloseTo(0.0084527, within(1e-6));
        assertThat(Welch.of(SECOND, FIRST)).isEqualTo(new Welch(-test.difference(), test.pValue()));
    }

    @Test
    void samplesWithoutSpreadAreEqualOrNot() {
        assertThat(Welch.of(new double[] {0.98, 0.98}, new double[] {0.98, 0.98, 0.98}))
                .isEqualTo(new Welch(0, 1));
        assertThat(Welch.of(new double[] {0.5, 0.5}, new double[] {0.75, 0.75})).isEqualTo(new Welch(0.25, 0));
    }

    @Test
    void aSampleWithoutSpreadCanBeComparedWithOneThatHasSome() {
        // t is 1 / sqrt(1 / 2) with 1 degree of freedom, where the distribution is Cauchy's
        assertThat(Welch.of(new double[] {0, 0}, new double[] {0.5, 1.5}).pValue())
                .isCloseTo(1 - 2 / Math.PI * Math.atan(2), within(1e-9));
    }
}
