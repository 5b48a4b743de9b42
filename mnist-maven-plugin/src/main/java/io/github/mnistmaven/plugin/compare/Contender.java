package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.run.Figures;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.experiment.run.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Interval;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.report.text.WilsonInterval;
import io.github.mnistmaven.plugin.text.FigureText;
import java.util.List;
import java.util.Optional;

/**
 * A run, or the runs of an experiment with several seeds.
 *
 * @param name what it was asked for by
 * @param runs its runs, at least one
 * @param seeds what they are together; empty for a run
 */
public record Contender(String name, List<RunRecord> runs, Optional<SeedsRecord> seeds) {

    public Contender {
        runs = List.copyOf(runs);
    }

    /** Whether its test accuracy is an estimate: no choice was made by it. */
    boolean fair() {
        return runs.stream().noneMatch(run -> run.plan().data().validatesOnTest());
    }

    /** {@code 98.53 +- 0.08}, or the figure of a run. */
    String figure(Metric metric) {
        return FigureText.meanAndDeviation(metric, summary(metric));
    }

    /** The 95 % interval of the test accuracy: that of the mean by Student's t, or that of a share of images by Wilson. */
    String interval() {
        if (seeds.isPresent()) {
            return FigureText.interval(Metric.TEST_ACCURACY, summary(Metric.TEST_ACCURACY));
        }
        RunRecord run = runs.get(0);
        WilsonInterval share =
                WilsonInterval.of(run.result().testAccuracy(), run.plan().data().testImages());
        return FigureText.interval(Metric.TEST_ACCURACY, new Interval(share.low(), share.high()));
    }

    private Summary summary(Metric metric) {
        return seeds.map(record -> record.figures().get(metric))
                .orElseGet(() -> Summary.of(Figures.of(runs.get(0), metric)));
    }
}
