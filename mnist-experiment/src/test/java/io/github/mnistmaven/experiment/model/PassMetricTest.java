package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PassMetricTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEARNING|ACCURACY|accuracy|training accuracy|The share of training images classified right, while they"
                        + " are learnt, dropout and augmentation on.",
                "TRAINING|ACCURACY|train_accuracy|training accuracy|The share of training images classified right,"
                        + " dropout and augmentation off.",
                "VALIDATION|LOSS|val_loss|validation loss|The mean cross-entropy of validation images.",
                "TEST|LOSS|test_loss|test loss|The mean cross-entropy of test images."
            })
    void isCalledByItsImagesAndItsMetric(
            Pass pass, ImageMetric metric, String keyword, String label, String description) {
        PassMetric measured = new PassMetric(pass, metric);

        assertThat(measured.keyword()).isEqualTo(keyword);
        assertThat(measured.label()).isEqualTo(label);
        assertThat(measured.description()).isEqualTo(description);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMeasuredIsAMetricOfEachPass(ImageMetric metric) {
        assertThat(PassMetric.ofEpoch())
                .filteredOn(one -> one.metric() == metric)
                .extracting(PassMetric::pass)
                .containsExactly(Pass.LEARNING, Pass.VALIDATION);
        assertThat(PassMetric.ofRun())
                .filteredOn(one -> one.metric() == metric)
                .extracting(PassMetric::pass)
                .containsExactly(Pass.TRAINING, Pass.VALIDATION, Pass.TEST);
    }

    @Test
    void noTwoMetricsHaveTheSameKeyword() {
        assertThat(PassMetric.ofEpoch()).extracting(Metric::keyword).doesNotHaveDuplicates();
        assertThat(Metric.ofRun()).extracting(Metric::keyword).doesNotHaveDuplicates();
    }

    @Test
    void aMetricIsFoundByItsKeywordAmongThoseOfARun() {
        assertThat(Metric.ofRun())
                .allSatisfy(metric -> assertThat(Metric.of(metric.keyword())).isEqualTo(metric));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.of("accuracy"))
                .withMessage("no metric accuracy");
    }

    @Test
    void anExampleOfALimitIsAValueThatThereCanBe() {
        assertThat(Metric.ofRun())
                .allSatisfy(metric -> assertThat(metric.exampleLimit())
                        .isBetween(metric.unit().smallest(), metric.unit().largest()));
    }
}
