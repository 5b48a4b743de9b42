package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Tested;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which metrics a page goes into. Those that are means over images it always has. Metrics of classes say much the same
 * as accuracy where classes are of much the same size, and stand in the table of classes anyway: they have curves and
 * columns where an experiment monitors or limits them.
 */
public final class ReportedMetrics {

    private ReportedMetrics() {}

    /** Whether pages go into {@code metric} of the images of {@code record}. */
    public static boolean has(Tested record, ImageMetric metric) {
        return metric.rule() instanceof ImageMetric.Mean || named(record).anyMatch(metric::equals);
    }

    private static Stream<ImageMetric> named(Tested record) {
        Stream<ImageMetric> limited = record.check().limits().stream()
                .map(Limit::metric)
                .filter(PassMetric.class::isInstance)
                .map(metric -> ((PassMetric) metric).metric());
        return record instanceof RunRecord run ? Stream.concat(limited, monitored(run.plan())) : limited;
    }

    private static Stream<ImageMetric> monitored(TrainingPlan plan) {
        Optional<PassMetric> stopping = plan.regularization().earlyStopping().map(EarlyStopping::monitor);
        Optional<PassMetric> plateau = monitored(plan.training().schedule());
        return Stream.of(stopping, plateau).flatMap(Optional::stream).map(PassMetric::metric);
    }

    private static Optional<PassMetric> monitored(Schedule schedule) {
        return schedule instanceof Schedule.ReduceOnPlateau plateau ? Optional.of(plateau.monitor()) : Optional.empty();
    }
}
