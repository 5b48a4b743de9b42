package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.experiment.record.RiskCoverage;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws how accurate a model is on the images that it is most sure of, by how many these are. */
public final class CoveragePlot {
    private static final Frame FRAME = new Frame(480, 338, 56, 16, 14, 52);
    private static final int STEPS = 5;

    /** More places on the curve than a screen has. */
    private static final int PLACES = 400;

    private final RiskCoverage curve;
    private final Ticks accuracies;
    private final Scale x = new Scale(0, 1, FRAME.left(), FRAME.plotRight());
    private final Scale y;

    private CoveragePlot(RiskCoverage curve) {
        this.curve = curve;
        accuracies = Quantity.ACCURACY
                .ticks(
                        places().stream()
                                .map(point -> Quantity.ACCURACY.shown(point.accuracy()))
                                .toList(),
                        STEPS)
                .get(0);
        y = new Scale(accuracies.first(), accuracies.last(), FRAME.plotBottom(), FRAME.top());
    }

    /** @param threshold what the model's threshold gives; empty if it has none */
    public static CoverageCurve of(RiskCoverage curve, Optional<RiskCoverage.Point> threshold) {
        return new CoveragePlot(curve).plot(threshold);
    }

    private CoverageCurve plot(Optional<RiskCoverage.Point> threshold) {
        return new CoverageCurve(
                "Accuracy by coverage; the table has its values.",
                FRAME,
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(step -> new Chart.Tick(
                                Point.coordinate(x.at((double) step / STEPS)), Format.fixed(100.0 * step / STEPS, 0)))
                        .toList(),
                accuracies.along(y, Quantity.ACCURACY::tick),
                Paths.through(places().stream().map(this::at).toList()),
                threshold
                        .filter(point -> point.answered() > 0)
                        .map(point -> new CoverageCurve.Place(
                                Symbol.of(0).at(at(point)),
                                "threshold: coverage " + Format.percent(point.coverage()) + ", accuracy "
                                        + Format.percent(point.accuracy())))
                        .stream()
                        .toList());
    }

    private List<RiskCoverage.Point> places() {
        return IntStream.rangeClosed(1, PLACES)
                .mapToObj(place -> curve.at((double) place / PLACES))
                .distinct()
                .toList();
    }

    private Point at(RiskCoverage.Point point) {
        return new Point(x.at(point.coverage()), y.at(Quantity.ACCURACY.shown(point.accuracy())));
    }
}
