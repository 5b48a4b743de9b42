package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.RiskCoverage;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.plugin.report.chart.CoverageCurve;
import io.github.mnistmaven.plugin.report.chart.CoveragePlot;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How accurate the model is on the test images that it is most sure of, and when to ask a human about the others.
 *
 * @param summary what its threshold gives on the test images, in words
 * @param calibration what its temperature does to its calibration error; empty if it has none
 * @param curve accuracy by coverage
 * @param rows some coverages, and that of the threshold
 * @param area the area under the curve of risk, in words
 */
public record SelectiveView(String summary, String calibration, CoverageCurve curve, List<Row> rows, String area) {
    private static final double[] COVERAGES = {0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1};

    /**
     * A part of the test images.
     *
     * @param name what it is: a coverage, or the threshold's
     * @param threshold the least confidence of an answer
     * @param answered how many images the model answers
     * @param coverage their share of all
     * @param accuracy the share of them that is right
     * @param wrong how many are not
     * @param marked whether it is the threshold's
     */
    public record Row(
            String name,
            String threshold,
            String answered,
            String coverage,
            String accuracy,
            String wrong,
            boolean marked) {

        private static Row of(String name, RiskCoverage.Point point, boolean marked) {
            return new Row(
                    name,
                    Format.probability(point.confidence()),
                    Format.count(point.answered()),
                    Format.percent(point.coverage()),
                    point.answered() == 0 ? "" : Format.percent(point.accuracy()),
                    Format.count(point.answered() - point.right()),
                    marked);
        }
    }

    /** None of it if an earlier version recorded nothing of it. */
    static List<SelectiveView> of(Tested record) {
        return record.confidences().map(known -> of(record, known)).stream().toList();
    }

    private static SelectiveView of(Tested record, Confidences known) {
        RiskCoverage curve = known.curve(record.answers());
        Optional<RiskCoverage.Point> reached =
                known.rule().flatMap(Confidence::threshold).map(threshold -> curve.from(threshold.floatValue()));
        List<Row> rows = new ArrayList<>();
        DoubleStream.of(COVERAGES)
                .forEach(coverage -> rows.add(Row.of(Format.percent(coverage), curve.at(coverage), false)));
        reached.ifPresent(point -> rows.add(Row.of("threshold", point, true)));
        return new SelectiveView(
                summary(known, reached),
                known.rule().map(rule -> calibration(record, known, rule)).orElse(""),
                CoveragePlot.of(curve, reached),
                rows,
                "Area under the curve of risk (AURC), the mean share of wrong answers over all coverages: "
                        + Format.percent(curve.area()) + ".");
    }

    private static String summary(Confidences known, Optional<RiskCoverage.Point> reached) {
        if (known.rule().isEmpty()) {
            return "The model carries no threshold of confidence: it was not calibrated on validation images of its own."
                    + " Its confidence is the probability of its answer.";
        }
        if (reached.isEmpty()) {
            return "No threshold of confidence was accurate enough on the validation images: a human has to look at every"
                    + " answer.";
        }
        RiskCoverage.Point point = reached.get();
        return "With its threshold of confidence, " + Format.probability(point.confidence())
                + ", chosen on validation images, the model answers " + Format.percent(point.coverage())
                + " of the test images by itself"
                + (point.answered() == 0
                        ? "."
                        : ", and " + Format.percent(point.accuracy()) + " of these answers are right. The other "
                                + Format.percent(1 - point.coverage()) + " are for a human to look at.");
    }

    private static String calibration(Tested record, Confidences known, Confidence rule) {
        double before = record.calibration().expectedError();
        double after = known.calibration(record.answers()).expectedError();
        return "Confidence is the probability of the answer at a temperature of " + Format.plain(rule.temperature())
                + ", fitted on validation images: it changes the expected calibration error (ECE) on the test images from "
                + Format.points(before) + " to " + Format.points(after) + "\u00a0points.";
    }
}
