package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ClassRecall;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.model.SelectiveAccuracy;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** The figures of runs that can be limited, summarised and compared. */
public final class Figures {

    private Figures() {}

    /** The value of {@code metric} in {@code record}; empty if it was not recorded, as nothing was trained perhaps. */
    public static OptionalDouble of(Tested record, Metric metric) {
        if (metric instanceof ClassRecall recall) {
            return recall(record, recall.className());
        }
        if (metric instanceof SelectiveAccuracy selective) {
            return record.confidences().stream()
                    .mapToDouble(confidences -> confidences
                            .curve(record.answers())
                            .at(selective.coverage())
                            .accuracy())
                    .findFirst();
        }
        OptionalDouble recorded = recorded(record, metric);
        return recorded.isEmpty()
                        && metric instanceof PassMetric measured
                        && measured.pass() == Pass.TEST
                        && measured.metric().rule() instanceof ImageMetric.OfClasses ofClasses
                ? ofClasses.value().apply(ClassCounts.of(record.confusionMatrix()))
                : recorded;
    }

    /** The same, empty also where {@code record} is of a version that did not measure it, though it follows. */
    static OptionalDouble recorded(Tested record, Metric metric) {
        if (record instanceof RunRecord run) {
            return metric instanceof PassMetric measured
                    ? run.result().find(measured)
                    : OptionalDouble.of(of(run, (RunFigure) metric));
        }
        if (metric instanceof PassMetric measured && measured.pass() == Pass.TEST) {
            return record.scores().find(measured.metric());
        }
        return metric == RunFigure.PARAMETERS ? OptionalDouble.of(record.parameters()) : OptionalDouble.empty();
    }

    private static OptionalDouble recall(Tested record, String className) {
        int label = record.tested().classes().indexOf(className);
        return label < 0
                ? OptionalDouble.empty()
                : ClassCounts.of(record.confusionMatrix()).classes().get(label).recall();
    }

    private static double of(RunRecord record, RunFigure figure) {
        return switch (figure) {
            case GENERALIZATION_GAP -> record.result().generalizationGap();
            case EPOCHS_RUN -> record.result().epochsRun();
            case PARAMETERS -> record.model().parameters();
            case SECONDS -> record.result().seconds();
        };
    }

    /** {@code a - b} of two numbers as they are written in decimals. */
    public static double difference(double a, double b) {
        return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }
}
