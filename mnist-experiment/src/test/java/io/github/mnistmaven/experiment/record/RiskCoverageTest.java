package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskCoverageTest {
    /** Eight images, not in order: of the three at 0.9 one is wrong. */
    private static final RiskCoverage CURVE = RiskCoverage.of(
            new float[] {0.9f, 0.5f, 1, 0.9f, 0.7f, 1, 0.9f, 0.6f},
            new boolean[] {true, false, true, false, true, true, true, false});

    /** What is answered at least is rounded up, and images of equal confidence are answered together. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 2, 2, 1.0",
        "0.25, 2, 2, 1.0",
        "0.26, 5, 4, 0.9",
        "0.5, 5, 4, 0.9",
        "0.625, 5, 4, 0.9",
        "0.75, 6, 5, 0.7",
        "0.8, 7, 5, 0.6",
        "1, 8, 5, 0.5"
    })
    void aCoverageIsThatOfTheFewestMostConfidentImages(double coverage, int answered, int right, float confidence) {
        assertThat(CURVE.at(coverage)).isEqualTo(new RiskCoverage.Point(confidence, answered, right, answered / 8.0));
    }

    /** In binary, 0.07 times 100 is a little more than 7. */
    @Test
    void aCoverageIsTheDecimalThatItIsWrittenAs() {
        float[] confidences = new float[100];
        for (int i = 0; i < confidences.length; i++) {
            confidences[i] = i / 100f;
        }

        assertThat(RiskCoverage.of(confidences, new boolean[100]).at(0.07).answered())
                .isEqualTo(7);
    }

    @Test
    void theWidestPartOfAnAccuracyMayFollowALessAccurateOne() {
        assertThat(CURVE.widest(1)).map(RiskCoverage.Point::answered).hasValue(2);
        assertThat(CURVE.widest(0.81)).map(RiskCoverage.Point::answered).hasValue(6);
        assertThat(CURVE.widest(0)).map(RiskCoverage.Point::answered).hasValue(8);
        assertThat(RiskCoverage.of(new float[] {1}, new boolean[] {false}).widest(0.5))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aThresholdAnswersWhatIsAtLeastAsConfident() {
        assertThat(CURVE.from(0.9f).answered()).isEqualTo(5);
        assertThat(CURVE.from(0.65f).answered()).isEqualTo(6);
        assertThat(CURVE.from(0).answered()).isEqualTo(8);
        assertThat(RiskCoverage.of(new float[] {0.5f}, new boolean[] {true}).from(0.75f))
                .isEqualTo(new RiskCoverage.Point(0.75f, 0, 0, 0));
    }

    /** Risks of 0, 1/5, 1/6, 2/7 and 3/8, as often as there are images. */
    @Test
    void theAreaIsTheMeanRiskOfAllCoverages() {
        assertThat(CURVE.area()).isCloseTo((3 / 5.0 + 1 / 6.0 + 2 / 7.0 + 3 / 8.0) / 8, within(1e-12));
    }
}
