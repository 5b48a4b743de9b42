package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.model.network.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a data set before anything is trained.
 *
 * @param source the data set, as an experiment or a build names it
 * @param dataFingerprint SHA-256 over the data, in hexadecimal
 * @param image the shape of an image
 * @param classes the names of the classes, in the order of their labels
 * @param sets how many images there are, by set
 * @param brightness the median of the images' brightness, 0 to 1
 * @param figures what limits can be set on; all of them
 * @param broken the files that can't be read; as many of them as were kept
 * @param findings what is odd, by its kind; as many of each kind as were kept
 * @param unfinished how many images look like so many others that they were not compared with all of these
 */
public record Inspection(
        DataSource source,
        String dataFingerprint,
        Shape image,
        List<String> classes,
        List<SetSummary> sets,
        double brightness,
        Map<DataFigure, Double> figures,
        List<BrokenFile> broken,
        List<Finding> findings,
        Map<FindingKind, Integer> counts,
        int unfinished) {

    public Inspection {
        classes = List.copyOf(classes);
        sets = List.copyOf(sets);
        broken = List.copyOf(broken);
        findings = List.copyOf(findings);
        // by their order, which copies of maps lose
        figures = new EnumMap<>(figures);
        counts = new EnumMap<>(counts);
    }

    /** A figure. */
    public double figure(DataFigure figure) {
        return figures.get(figure);
    }

    /** The findings of a kind; as many as were kept. */
    public List<Finding> findings(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
