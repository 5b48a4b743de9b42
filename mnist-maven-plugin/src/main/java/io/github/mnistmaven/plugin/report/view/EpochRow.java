package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.run.EpochResult;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * A row of the table of epochs.
 *
 * @param best whether it is the best epoch
 */
public record EpochRow(
        int epoch,
        String accuracy,
        String valAccuracy,
        String loss,
        String valLoss,
        String learningRate,
        String seconds,
        boolean best) {

    static List<EpochRow> of(RunRecord record) {
        int best = record.result().bestEpoch();
        return record.history().stream().map(epoch -> of(epoch, best)).toList();
    }

    private static EpochRow of(EpochResult epoch, int best) {
        return new EpochRow(
                epoch.epoch(),
                Format.percent(epoch.accuracy()),
                Format.percent(epoch.valAccuracy()),
                Format.loss(epoch.loss()),
                Format.loss(epoch.valLoss()),
                Format.plain(epoch.learningRate()),
                Format.seconds(epoch.seconds()),
                epoch.epoch() == best);
    }
}
