package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.Scores;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of epochs.
 *
 * @param accuracy the running average while learning, as is {@code loss}
 * @param cleanAccuracy a clean pass over the training images, as is {@code cleanLoss}; empty if there was none
 * @param best whether it is the best epoch
 */
public record EpochRow(
        int epoch,
        String accuracy,
        String cleanAccuracy,
        String valAccuracy,
        String loss,
        String cleanLoss,
        String valLoss,
        String learningRate,
        String seconds,
        boolean best) {

    static List<EpochRow> of(RunRecord record) {
        int best = record.result().bestEpoch();
        CleanCurve clean = CleanCurve.of(record);
        return record.history().stream()
                .map(epoch -> of(epoch, clean.at(epoch), best))
                .toList();
    }

    private static EpochRow of(EpochResult epoch, Optional<Scores> clean, int best) {
        return new EpochRow(
                epoch.epoch(),
                Format.percent(epoch.accuracy()),
                clean.map(scores -> Format.percent(scores.accuracy())).orElse(""),
                Format.percent(epoch.valAccuracy()),
                Format.loss(epoch.loss()),
                clean.map(scores -> Format.loss(scores.loss())).orElse(""),
                Format.loss(epoch.valLoss()),
                Format.plain(epoch.learningRate()),
                Format.seconds(epoch.seconds()),
                epoch.epoch() == best);
    }
}
