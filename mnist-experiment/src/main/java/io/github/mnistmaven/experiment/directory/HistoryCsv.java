package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.record.EpochResult;
import java.util.List;

/** The history as Keras' {@code CSVLogger} writes it: epochs from 0, columns in alphabetical order. */
public final class HistoryCsv {

    private HistoryCsv() {}

    public static String of(List<EpochResult> history) {
        StringBuilder csv = new StringBuilder("epoch,accuracy,learning_rate,loss,val_accuracy,val_loss\n");
        for (EpochResult epoch : history) {
            csv.append(epoch.epoch() - 1).append(',');
            csv.append(epoch.accuracy()).append(',');
            csv.append(epoch.learningRate()).append(',');
            csv.append(epoch.loss()).append(',');
            csv.append(epoch.valAccuracy()).append(',');
            csv.append(epoch.valLoss()).append('\n');
        }
        return csv.toString();
    }
}
