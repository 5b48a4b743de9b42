package io.github.mnistmaven.bench.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.bench.agreement.SeedComparison.Accuracies;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void lossesAgreeIfNoStepIsFarOff() {
        StepComparison comparison = StepComparison.of(
                new StepLosses("onednn", List.of(2.3, 1.5)), new StepLosses("dl4j", List.of(2.3005, 1.4999)));

        assertThat(comparison.agree()).isTrue();
        assertThat(comparison.sentence())
                .isEqualTo(
                        "the losses of onednn and dl4j over the first 2 steps agree: they differ by at most 5.00e-04,"
                                + " bound 1e-03");
    }

    @Test
    void oneStepThatIsFarOffIsEnough() {
        StepComparison comparison = StepComparison.of(
                new StepLosses("onednn", List.of(2.3, 1.5)), new StepLosses("dl4j", List.of(2.3, 1.502)));

        assertThat(comparison.agree()).isFalse();
        assertThat(comparison.sentence())
                .isEqualTo("the losses of onednn and dl4j over the first 2 steps do not agree: they differ by at most"
                        + " 2.00e-03, bound 1e-03");
    }

    @Test
    void lossesThatAreNoNumbersDoNotAgree() {
        StepLosses broken = new StepLosses("onednn", List.of(Double.NaN));

        assertThat(StepComparison.of(broken, broken).agree()).isFalse();
    }

    @Test
    void moreStepsThanTheOtherHasCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepComparison.of(
                        new StepLosses("onednn", List.of(2.3, 1.5)), new StepLosses("dl4j", List.of(2.3))))
                .withMessage("2 steps can't be compared with 1");
    }

    @Test
    void meansOverSeedsAgreeBelowTheirBound() {
        SeedComparison comparison = SeedComparison.of(
                new Accuracies("onednn", List.of(0.985, 0.987)), new Accuracies("dl4j", List.of(0.988, 0.986)));

        assertThat(comparison.agree()).isTrue();
        assertThat(comparison.sentence())
                .isEqualTo("mean test accuracy over 2 seeds: onednn 98.600 %, dl4j 98.700 %; they agree: -0.100 points,"
                        + " bound 0.15");
    }

    @Test
    void meansOverSeedsDoNotAgreeAboveTheirBound() {
        SeedComparison comparison =
                SeedComparison.of(new Accuracies("onednn", List.of(0.985)), new Accuracies("dl4j", List.of(0.987)));

        assertThat(comparison.agree()).isFalse();
        assertThat(comparison.differencePoints()).isCloseTo(-0.2, within(1e-9));
    }
}
