package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Calibration.Bin;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.IntStream;

/** Draws how often answers are right, by how sure the model is of them. */
public final class ReliabilityPlot {
    private static final Frame FRAME = new Frame(400, 400, 52, 14, 12, 52);
    private static final double INSET = 1;

    private final Calibration calibration;
    private final Scale x = new Scale(0, 1, FRAME.left(), FRAME.plotRight());
    private final Scale y = new Scale(0, 1, FRAME.plotBottom(), FRAME.top());

    private ReliabilityPlot(Calibration calibration) {
        this.calibration = calibration;
    }

    public static Reliability of(Calibration calibration) {
        return new ReliabilityPlot(calibration).plot();
    }

    private Reliability plot() {
        return new Reliability(
                "Reliability diagram: accuracy by confidence; the table has its values.",
                FRAME,
                ticks(x),
                ticks(y),
                Paths.through(List.of(new Point(x.at(0), y.at(0)), new Point(x.at(1), y.at(1)))),
                filled().mapToObj(bin -> bar(bin, 0, bin(bin).accuracy())).toList(),
                filled().mapToObj(bin -> bar(
                                bin,
                                Math.min(bin(bin).accuracy(), bin(bin).confidence()),
                                Math.max(bin(bin).accuracy(), bin(bin).confidence())))
                        .toList());
    }

    private static List<Chart.Tick> ticks(Scale scale) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(
                        fifth -> new Chart.Tick(Point.coordinate(scale.at(fifth / 5.0)), Format.fixed(20.0 * fifth, 0)))
                .toList();
    }

    private IntStream filled() {
        return IntStream.range(0, calibration.bins().size()).filter(bin -> bin(bin).count() > 0);
    }

    private Bin bin(int index) {
        return calibration.bins().get(index);
    }

    private Bars.Bar bar(int bin, double from, double to) {
        double bins = calibration.bins().size();
        double left = x.at(bin / bins) + INSET;
        double width = x.at((bin + 1) / bins) - INSET - left;
        String tip = Format.count(bin(bin).count()) + " images, confidence " + Format.percent(bin(bin).confidence())
                + ", accuracy " + Format.percent(bin(bin).accuracy());
        return new Bars.Bar(
                Point.coordinate(left),
                Point.coordinate(y.at(to)),
                Point.coordinate(width),
                Point.coordinate(y.at(from) - y.at(to)),
                tip);
    }
}
