package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Calibration.Bin;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.chart.Reliability;
import io.github.mnistmaven.plugin.report.chart.ReliabilityPlot;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the model is as sure as it is right.
 *
 * @param summary the calibration error, and to which side, in words
 * @param diagram accuracy by confidence
 * @param rows a row a range of confidences that has images
 */
public record Confidence(String summary, Reliability diagram, List<Row> rows) {

    /** A range of confidences, the images in it, and their mean confidence and accuracy. */
    public record Row(String range, String count, String confidence, String accuracy) {}

    static Confidence of(Tested record) {
        Calibration calibration = record.calibration();
        List<Bin> bins = calibration.bins();
        return new Confidence(
                summary(calibration, record.scores().accuracy()),
                ReliabilityPlot.of(calibration),
                IntStream.range(0, bins.size())
                        .filter(bin -> bins.get(bin).count() > 0)
                        .mapToObj(bin -> row(bins, bin))
                        .toList());
    }

    private static String summary(Calibration calibration, double accuracy) {
        double confidence = mean(calibration);
        String sides = confidence > accuracy ? "overconfident" : "not overconfident";
        return "Expected calibration error (ECE): " + Format.points(calibration.expectedError())
                + "\u00a0points. On average the model is " + Format.percent(confidence) + " sure and "
                + Format.percent(accuracy) + " right: it is " + sides + ".";
    }

    private static double mean(Calibration calibration) {
        double sum = calibration.bins().stream()
                .mapToDouble(bin -> bin.count() * bin.confidence())
                .sum();
        return sum / Math.max(1, calibration.images());
    }

    private static Row row(List<Bin> bins, int index) {
        double width = 1.0 / bins.size();
        Bin bin = bins.get(index);
        return new Row(
                Format.percent(index * width) + " to " + Format.percent((index + 1) * width),
                Format.count(bin.count()),
                Format.percent(bin.confidence()),
                Format.percent(bin.accuracy()));
    }
}
