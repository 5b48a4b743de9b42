package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.plugin.report.chart.Chart;
import io.github.mnistmaven.plugin.report.chart.ChartGroup;
import io.github.mnistmaven.plugin.report.chart.Frame;
import io.github.mnistmaven.plugin.report.chart.LinePlot;
import io.github.mnistmaven.plugin.report.chart.Mark;
import io.github.mnistmaven.plugin.report.chart.Quantity;
import io.github.mnistmaven.plugin.report.chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Curves of some runs as training might leave them, made of a seed: accuracies on 1 to 70,000 images, losses of any
 * size with gaps, learning rates, epochs of a hundredth of a second to minutes.
 */
final class RandomCurves {
    private static final int MOST_IMAGES = 70_000;

    /** Of as many, a share often lies half way between two that are written alike: 59,001 of 60,000 are 98.335 %. */
    private static final List<Integer> TIED_IMAGES = List.of(4_000, 20_000, 60_000);

    private static final Frame FRAME = new Frame(480, 338, 56, 92, 48, 36);

    private final Random random;
    private final List<Integer> epochs = new ArrayList<>();
    private final List<List<Double>> seconds = new ArrayList<>();

    RandomCurves(long seed) {
        random = new Random(seed);
        double longest = Math.pow(10, 4 * random.nextDouble() - 2);
        int most = 1 + random.nextInt(random.nextBoolean() ? 8 : 60);
        for (int run = 0; run <= random.nextInt(5); run++) {
            epochs.add(1 + random.nextInt(most));
            double end = 0;
            List<Double> ends = new ArrayList<>();
            for (int epoch = 0; epoch < epochs.get(run); epoch++) {
                end += longest * (0.5 + random.nextDouble() / 2);
                ends.add(end);
            }
            seconds.add(ends);
        }
    }

    /** Accuracy, loss and learning rate of every run. */
    ChartGroup group() {
        List<Series> accuracies = accuracies();
        Series first = accuracies.get(0);
        Series last = accuracies.get(accuracies.size() - 1);
        List<Mark> marks =
                List.of(new Mark(1 + random.nextInt(epochs.get(0)), "best"), new Mark(epochs.get(0), "last"));
        Chart accuracy = new LinePlot(Quantity.ACCURACY, FRAME, accuracies)
                .chartWithGap("accuracy", "Accuracy", "accuracies", first, last, marks);
        Chart loss = new LinePlot(Quantity.LOSS, FRAME, losses()).chart("loss", "Loss", "losses");
        Chart rate = LinePlot.ofSteps(Quantity.LEARNING_RATE, FRAME, rates()).chart("rate", "Rate", "rates");
        return ChartGroup.of("curves", List.of(accuracy, loss, rate), accuracies);
    }

    private List<Series> accuracies() {
        int images = random.nextBoolean()
                ? TIED_IMAGES.get(random.nextInt(TIED_IMAGES.size()))
                : 1 + random.nextInt(MOST_IMAGES);
        double wrong = Math.pow(10, -3 * random.nextDouble());
        return series(epoch ->
                Math.max(0, images - Math.round(images * wrong * (0.5 + random.nextDouble()) / (1 + epoch)))
                        / (double) images);
    }

    private List<Series> losses() {
        double size = Math.pow(10, 12 * random.nextDouble() - 8);
        double decades = 3 * random.nextDouble();
        return series(epoch -> {
            int kind = random.nextInt(30);
            return kind == 0
                    ? 0
                    : kind == 1 ? Double.NaN : size * Math.pow(10, -decades * random.nextDouble()) / (1 + epoch);
        });
    }

    private List<Series> rates() {
        double rate = Math.pow(10, -1 - 6 * random.nextDouble());
        return series(epoch -> rate * Math.pow(0.5, epoch / 5));
    }

    private List<Series> series(IntToDoubleFunction value) {
        return IntStream.range(0, epochs.size())
                .mapToObj(run -> new Series(
                                "s" + run,
                                "run " + run,
                                "colour-" + run + " dash-" + run,
                                IntStream.range(0, epochs.get(run))
                                        .mapToDouble(value)
                                        .boxed()
                                        .toList())
                        .timed(seconds.get(run)))
                .toList();
    }
}
