package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSplit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Inspects data. Equal data give equal inspections.
 *
 * @param source the data set, as an experiment or a build names it
 * @param facts what is known of it
 * @param fingerprint SHA-256 over the data, in hexadecimal
 * @param broken its files that can't be read
 */
public record Inspector(DataSource source, DatasetFacts facts, String fingerprint, List<BrokenFile> broken) {
    private static final double LARGEST_VALUE = 255;

    /** Looks at all images. */
    public Inspection inspect(InspectedData data) {
        ImageFeatures features = ImageFeatures.of(data);
        ExactCopies copies = ExactCopies.of(features);
        NearCopies near = NearCopies.of(data, features, copies);
        Findings findings = new Findings();
        CopyFindings ofCopies = new CopyFindings(data, findings);
        ofCopies.addExact(copies);
        ofCopies.addNear(near);
        int[] inked = addBlank(data, features, findings);
        double brightness = addBrightness(data, features, inked, findings);
        List<SetSummary> sets = data.sets().stream()
                .map(set -> SetSummary.of(set, facts.classes().size()))
                .toList();
        return new Inspection(
                source,
                fingerprint,
                facts.image(),
                facts.classes(),
                sets,
                brightness,
                figures(findings, sets),
                broken,
                findings.all(),
                counts(findings),
                near.unfinished());
    }

    /** @return the images that are not blank */
    private static int[] addBlank(InspectedData data, ImageFeatures features, Findings findings) {
        return IntStream.range(0, data.count())
                .filter(image -> {
                    boolean blank = Blank.is(features, image);
                    if (blank) {
                        findings.add(new Finding(
                                FindingKind.BLANK, data.image(image), Optional.empty(), OptionalDouble.empty()));
                    }
                    return !blank;
                })
                .toArray();
    }

    /** @return the median */
    private static double addBrightness(InspectedData data, ImageFeatures features, int[] images, Findings findings) {
        double[] brightness = IntStream.of(images)
                .mapToDouble(image ->
                        features.sums()[image] / (LARGEST_VALUE * data.shape().size()))
                .toArray();
        RobustOutliers outliers = RobustOutliers.of(brightness);
        for (int place : outliers.images()) {
            findings.add(new Finding(
                    FindingKind.BRIGHTNESS,
                    data.image(images[place]),
                    Optional.empty(),
                    OptionalDouble.of(brightness[place])));
        }
        return outliers.median();
    }

    private Map<DataFigure, Double> figures(Findings findings, List<SetSummary> sets) {
        List<Integer> classes = sets.stream()
                .filter(set -> set.split() == DataSplit.TRAINING)
                .findFirst()
                .orElseThrow()
                .classes();
        int smallest = Collections.min(classes);
        int largest = Collections.max(classes);
        Map<DataFigure, Double> figures = new EnumMap<>(DataFigure.class);
        for (DataFigure figure : DataFigure.values()) {
            figures.put(
                    figure,
                    switch (figure) {
                        case LEAKS -> (double) findings.count(FindingKind.LEAK);
                        case NEAR_LEAKS -> (double) findings.count(FindingKind.NEAR_LEAK);
                        case CONFLICTING_LABELS -> (double) findings.count(FindingKind.CONFLICTING_LABELS);
                        case BROKEN -> (double) broken.size();
                        case BLANK -> (double) findings.count(FindingKind.BLANK);
                        case DUPLICATES -> (double) findings.count(FindingKind.DUPLICATE);
                        case NEAR_DUPLICATES -> (double) findings.count(FindingKind.NEAR_DUPLICATE);
                        case SMALLEST_CLASS -> (double) smallest;
                        case IMBALANCE -> Math.max(1, (double) largest / Math.max(1, smallest));
                    });
        }
        return figures;
    }

    private static Map<FindingKind, Integer> counts(Findings findings) {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        Stream.of(FindingKind.values()).forEach(kind -> counts.put(kind, findings.count(kind)));
        return counts;
    }
}
