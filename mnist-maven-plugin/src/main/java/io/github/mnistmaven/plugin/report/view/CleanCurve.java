package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Scores;
import java.util.List;
import java.util.Optional;

/**
 * Clean passes over the training images, without dropout and augmentation: one with the weights that the model holds,
 * and one at the end of each epoch if the run was asked for them.
 *
 * @param scores one per epoch; empty where there was no such pass
 * @param held the epoch, from 1, whose weights the model holds
 */
record CleanCurve(List<Optional<Scores>> scores, int held) {

    static CleanCurve of(RunRecord record) {
        int held = record.heldEpoch();
        Scores model = record.result().training();
        return new CleanCurve(
                record.history().stream()
                        .map(epoch -> epoch.epoch() == held ? Optional.of(model) : epoch.clean())
                        .toList(),
                held);
    }

    /** Whether there is a pass for every epoch, of several. */
    boolean isLine() {
        return scores.size() > 1 && scores.stream().allMatch(Optional::isPresent);
    }

    /** A value of {@code metric} per epoch; not a number where there is none. */
    List<Double> values(ImageMetric metric) {
        return scores.stream()
                .map(one -> one.flatMap(
                                known -> known.find(metric).stream().boxed().findFirst())
                        .orElse(Double.NaN))
                .toList();
    }

    /** Where charts show it. */
    String inWords() {
        String ring = "the ring is such a pass with the weights of epoch " + held + ", which the model holds";
        return isLine() ? "the dotted line has one at the end of each epoch, and " + ring : ring;
    }
}
