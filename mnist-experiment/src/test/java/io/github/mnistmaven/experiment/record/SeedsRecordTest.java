package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedsRecordTest {
    @Test
    void everyFigureIsSummarised() {
        SeedsRecord record = record();

        assertThat(record.figures())
                .containsOnlyKeys(Metric.ofRun().stream()
                        .filter(metric ->
                                Figures.recorded(Records.RECORD, metric).isPresent())
                        .toList());
        Summary accuracy = record.figures().get(PassMetric.TEST_ACCURACY);
        assertThat(accuracy.mean()).isCloseTo(0.75, within(1e-12));
        assertThat(accuracy.spread().orElseThrow().standardDeviation()).isCloseTo(0.25, within(1e-12));
        // 0.9 - 0.5, 0.9 - 0.75 and 0.9 - 1
        assertThat(record.values(RunFigure.GENERALIZATION_GAP)).containsExactly(0.4, 0.15, -0.1);
        assertThat(record.figures().get(RunFigure.EPOCHS_RUN)).isEqualTo(Summary.of(2, 2, 2));
    }

    @Test
    void aMemberKnowsItsRun() {
        assertThat(record().members().get(1))
                .returns("tiny/seed-2", SeedsRecord.Member::name)
                .returns(2L, SeedsRecord.Member::seed)
                .returns("d1", SeedsRecord.Member::digest)
                .returns(StopReason.EARLY_STOPPING, SeedsRecord.Member::stopReason);
    }

    @Test
    void whatNotAllMembersWereMeasuredByIsNotSummarised() {
        Scores measured =
                new Scores(Map.of(ImageMetric.LOSS, 0.7, ImageMetric.ACCURACY, 0.75, ImageMetric.TOP_3_ACCURACY, 1.0));
        Metric metric = new PassMetric(Pass.TEST, ImageMetric.TOP_3_ACCURACY);
        RunRecord later = Records.record(Records.memberOf(4), Records.result(measured, measured, measured));

        SeedsRecord record = SeedsRecord.of("tiny", "", List.of(run(3, 0.75), later));

        assertThat(record.members().get(1).figures()).containsEntry(metric, 1.0);
        assertThat(record.figures()).doesNotContainKey(metric).containsKey(PassMetric.TEST_ACCURACY);
        assertThat(record.recorded()).doesNotContain(metric).contains(RunFigure.SECONDS);
    }

    private static SeedsRecord record() {
        List<RunRecord> runs = LongStream.of(1, 2, 3)
                .mapToObj(seed -> run(seed, 0.25 + 0.25 * seed))
                .toList();
        return SeedsRecord.of("tiny", "What it is for.", runs);
    }

    private static RunRecord run(long seed, double testAccuracy) {
        RunResult result = Records.result(Records.TRAINING, Records.VALIDATION, new Scores(0.7, testAccuracy));
        return Records.record(Records.memberOf(seed), result);
    }
}
