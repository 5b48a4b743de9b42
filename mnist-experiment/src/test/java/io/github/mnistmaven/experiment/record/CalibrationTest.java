package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.record.Calibration.Bin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.03, 0",
        "0.0666666, 0",
        "0.0666667, 1",
        "0.1999999, 2",
        "0.2000001, 3",
        "0.5, 7",
        "0.9333333, 13",
        "0.9333334, 14",
        "1, 14",
        "1.0000001, 14"
    })
    void aBinHasItsUpperBoundButNotItsLower(float probability, int bin) {
        Calibration calibration = Calibration.of(new float[] {probability}, new boolean[] {true});

        assertThat(IntStream.range(0, Calibration.BINS)
                        .filter(i -> calibration.bins().get(i).count() > 0))
                .containsExactly(bin);
    }

    @Test
    void aBinHasTheMeanProbabilityAndTheShareThatIsRight() {
        Calibration calibration = Calibration.of(
                new float[] {0.5f, 0.53125f, 0.96875f, 1, 1.0000001f}, new boolean[] {true, false, true, true, false});

        assertThat(calibration.bins()).hasSize(15);
        assertThat(calibration.images()).isEqualTo(5);
        assertThat(calibration.bins().get(7)).isEqualTo(new Bin(2, 0.515625, 0.5));
        assertThat(calibration.bins().get(14)).isEqualTo(new Bin(3, 2.96875 / 3, 2 / 3.0));
        assertThat(calibration.bins().get(8)).isEqualTo(new Bin(0, 0, 0));
    }

    /**
     * 10 images at 0.8 of which 6 are right, 30 at 0.95 of which all are: a quarter is off by 0.2, the rest by 0.05.
     */
    @Test
    void theExpectedErrorIsTheMeanDifferenceOverTheImages() {
        List<Bin> bins = new ArrayList<>(Collections.nCopies(15, new Bin(0, 0, 0)));
        bins.set(11, new Bin(10, 0.8, 0.6));
        bins.set(14, new Bin(30, 0.95, 1));

        assertThat(new Calibration(bins).expectedError()).isCloseTo(0.25 * 0.2 + 0.75 * 0.05, within(1e-12));
    }

    @Test
    void withoutImagesThereIsNoError() {
        assertThat(Calibration.of(new float[0], new boolean[0]).expectedError()).isZero();
    }
}
