package io.github.mnistmaven.plugin.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedLimitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.975||0.9741|test_accuracy must be at least 0.975, is 0.9741, missed by 0.0009",
                "0.975||0.98|test_accuracy must be at least 0.975, is 0.98, kept with 0.005 to spare",
                "0.975||0.975|test_accuracy must be at least 0.975, is 0.975, kept with 0 to spare",
                "|0.5|0.75|test_accuracy must be at most 0.5, is 0.75, missed by 0.25",
                "|0.5|0.3|test_accuracy must be at most 0.5, is 0.3, kept with 0.2 to spare",
                "0.5|0.6|0.58|test_accuracy must be from 0.5 to 0.6, is 0.58, kept with 0.02 to spare",
                "0.5|0.6|0.61|test_accuracy must be from 0.5 to 0.6, is 0.61, missed by 0.01",
                "0.5|0.6|0.4|test_accuracy must be from 0.5 to 0.6, is 0.4, missed by 0.1",
                "0.5||0.3333333333333333|test_accuracy must be at least 0.5, is 0.333333, missed by 0.166667"
            })
    void saysWhatIsDemandedWhatIsThereAndHowFarApartTheyAre(Double min, Double max, double actual, String sentence) {
        Limit limit = new Limit(PassMetric.TEST_ACCURACY, Optional.ofNullable(min), Optional.ofNullable(max));

        CheckedLimit checked = new CheckedLimit("x", limit, OptionalDouble.of(actual));

        assertThat(checked.sentence()).isEqualTo(sentence);
        assertThat(checked.holds()).isEqualTo(sentence.contains("kept"));
    }

    @Test
    void largeFiguresAreWrittenOut() {
        Limit limit = new Limit(RunFigure.PARAMETERS, Optional.empty(), Optional.of(100_000.0));

        assertThat(new CheckedLimit("x", limit, OptionalDouble.of(12_345_678)).sentence())
                .isEqualTo("parameters must be at most 100000, is 12345678, missed by 12245678");
    }

    @Test
    void aFigureThatWasNotRecordedKeepsNoLimit() {
        Limit limit = new Limit(PassMetric.TEST_ACCURACY, Optional.empty(), Optional.of(1.0));

        CheckedLimit checked = new CheckedLimit("x", limit, OptionalDouble.empty());

        assertThat(checked.holds()).isFalse();
        assertThat(checked.figure()).isEqualTo("not recorded");
        assertThat(checked.margin()).isEqualTo("train again");
        assertThat(checked.sentence())
                .isEqualTo(
                        "test_accuracy must be at most 1, but it was not recorded by the version that trained this run;"
                                + " train again");
    }

    /** 0.99 - 0.96 is 0.030000000000000027 in doubles. */
    @Test
    void aGapThatIsItsLimitExactlyIsNotBeyondIt() {
        Limit limit = new Limit(RunFigure.GENERALIZATION_GAP, Optional.empty(), Optional.of(0.03));

        assertThat(of(limit).sentence())
                .isEqualTo("generalization_gap must be at most 0.03, is 0.03, kept with 0 to spare");
    }

    @ParameterizedTest
    @CsvSource({
        "train_accuracy,0.99",
        "val_accuracy,0.97",
        "test_accuracy,0.96",
        "train_loss,0.1",
        "val_loss,0.2",
        "test_loss,0.3",
        "generalization_gap,0.03",
        "epochs_run,7",
        "parameters,10",
        "seconds,12.5"
    })
    void everyMetricIsAFigureOfTheRun(Metric metric, double figure) {
        assertThat(of(new Limit(metric, Optional.of(0.0), Optional.empty())).actual())
                .hasValue(figure);
    }

    private static CheckedLimit of(Limit limit) {
        RunResult result = new RunResult(
                5, 7, StopReason.ALL_EPOCHS, new Scores(0.1, 0.99), new Scores(0.2, 0.97), new Scores(0.3, 0.96), 12.5);
        RunRecord record = Copies.with(TinyRun.record(), Map.of("result", result));
        TrainingPlan checked = Copies.with(record.plan(), Map.of("check", new Check(List.of(limit))));
        return CheckedLimit.all("x", record.saying(checked)).get(0);
    }
}
