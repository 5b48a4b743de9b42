package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.plugin.Copies;
import java.util.Map;

/** What this version measures of images. */
final class TestScores {

    private TestScores() {}

    /** Of ten images that are not classified right, the true class of nine is the second or third. */
    static Scores of(double loss, double accuracy) {
        return new Scores(Map.of(
                ImageMetric.LOSS, loss,
                ImageMetric.ACCURACY, accuracy,
                ImageMetric.TOP_3_ACCURACY, 1 - (1 - accuracy) / 10));
    }

    /** The same run, had it been recorded by a version that measured no more than loss and accuracy. */
    static RunRecord asEarlier(RunRecord record) {
        RunResult result = record.result();
        return Copies.with(
                record,
                Map.of(
                        "history",
                        record.history().stream().map(TestScores::asEarlier).toList(),
                        "result",
                        Copies.with(
                                result,
                                Map.of(
                                        "training", asEarlier(result.training()),
                                        "validation", asEarlier(result.validation()),
                                        "test", asEarlier(result.test())))));
    }

    private static EpochResult asEarlier(EpochResult epoch) {
        return Copies.with(
                epoch,
                Map.of(
                        "training", asEarlier(epoch.training()),
                        "validation", asEarlier(epoch.validation()),
                        "clean", epoch.clean().map(TestScores::asEarlier)));
    }

    private static Scores asEarlier(Scores scores) {
        return new Scores(scores.loss(), scores.accuracy());
    }
}
