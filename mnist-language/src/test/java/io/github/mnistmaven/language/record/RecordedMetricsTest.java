package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics in records of versions that measured fewer of them, or more. */
class RecordedMetricsTest {

    @Test
    void aMetricThatAnEarlierVersionDidNotMeasureIsNotRecorded() throws IOException {
        RunRecord baseline = (RunRecord) Tampered.of("0.1/baseline").read();

        assertThat(baseline.result().test().find(ImageMetric.ACCURACY)).hasValue(0.9847);
        assertThat(baseline.result().test().find(ImageMetric.TOP_3_ACCURACY)).isEmpty();
        assertThat(baseline.history().get(0).validation().find(ImageMetric.TOP_3_ACCURACY))
                .isEmpty();
    }

    @Test
    void aMetricOfALaterVersionIsPassedOver() throws IOException {
        Tampered record = Tampered.of("0.1/baseline");

        assertThat(record.with("/result/test_f1", 0.5)
                        .with("/history/0/val_f1", 0.5)
                        .with("/history/3/f1", -2)
                        .read())
                .isEqualTo(record.read());
        Tampered seeds = Tampered.of("0.1/seeds");
        assertThat(seeds.with("/members/0/figures/test_f1", 0.5)
                        .with("/figures/test_f1", "later")
                        .read())
                .isEqualTo(seeds.read());
    }

    @Test
    void whatIsNotANumberIsNotAMetric() throws IOException {
        assertRefused(
                Tampered.of("0.1/baseline").with("/result/test_f1", "0.5"),
                "unknown key 'test_f1' in result; allowed: ");
        assertRefused(
                Tampered.of("0.1/baseline").with("/history/0/val_f1", true), "unknown key 'val_f1' in history[0]; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/result/val_loss|missing key 'val_loss' in result; it must be a number from 0 to 1e100",
                "/result/train_accuracy|missing key 'train_accuracy' in result; it must be a number from 0 to 1",
                "/result/seconds|missing key 'seconds' in result; it must be a number from 0 to 31622400",
                "/history/4/accuracy|missing key 'accuracy' in history[4]; it must be a number from 0 to 1"
            })
    void noResultIsWithoutLossAndAccuracy(String missing, String problem) throws IOException {
        assertRefused(Tampered.of("0.1/baseline").without(missing), problem + "; train again");
    }

    @Test
    void whatIsMeasuredIsMeasuredOfAllImages() throws IOException {
        assertRefused(
                Tampered.of("0.1/baseline").with("/result/test_top_3_accuracy", 0.99),
                "history must have the same metrics in each epoch, as result has; train again");
    }

    private static void assertRefused(Tampered record, String problem) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(record::read)
                .withMessageStartingWith("record.json is damaged: " + problem);
    }
}
