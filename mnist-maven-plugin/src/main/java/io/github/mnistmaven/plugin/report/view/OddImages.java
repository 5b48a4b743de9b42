package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.inspection.Finding;
import io.github.mnistmaven.experiment.inspection.FindingKind;
import io.github.mnistmaven.experiment.inspection.InspectedData;
import io.github.mnistmaven.experiment.inspection.InspectedImage;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Images that the same is odd about.
 *
 * @param id of the page's section
 * @param heading what is odd, in a word or two
 * @param rule when this is said
 * @param summary how many there are
 * @param images some of them
 */
public record OddImages(String id, String heading, String rule, String summary, List<Row> images) {
    private static final int MOST_SHOWN = 60;

    /** What pages say of a kind, in the order in which they do. */
    private enum Words {
        LEAK(
                FindingKind.LEAK,
                "Leaks",
                "An image is equal, pixel by pixel, to one of another set: a test image to a training or validation image, or a validation image to a training image."),
        CONFLICTING_LABELS(
                FindingKind.CONFLICTING_LABELS,
                "Conflicting labels",
                "Two images are equal, pixel by pixel, and have different labels."),
        NEAR_LEAK(
                FindingKind.NEAR_LEAK,
                "Near leaks",
                "Images of different sets are nearly equal: but for brightness and contrast, their pixels correlate by at least 0.995."),
        BLANK(FindingKind.BLANK, "Blank images", "The values of each channel lie within 8 of 255 levels."),
        DUPLICATE(
                FindingKind.DUPLICATE,
                "Duplicates",
                "An image is equal, pixel by pixel, to an earlier one of the same set."),
        NEAR_DUPLICATE(
                FindingKind.NEAR_DUPLICATE,
                "Near duplicates",
                "An image is nearly equal to an earlier one of the same set, as near leaks are."),
        BRIGHTNESS(
                FindingKind.BRIGHTNESS,
                "Unusual brightness",
                "The brightness of an image is further from the median than 3.5 robust standard deviations (median absolute deviation; Iglewicz and Hoaglin, 1993). Blank images don't count."),
        SIZE(
                FindingKind.SIZE,
                "Unusual size",
                "The number of pixels of a file is further from the median than 3.5 robust standard deviations, on a logarithmic scale.");

        private final FindingKind kind;
        private final String heading;
        private final String rule;

        Words(FindingKind kind, String heading, String rule) {
            this.kind = kind;
            this.heading = heading;
            this.rule = rule;
        }
    }

    /**
     * An image, and the one that it is like.
     *
     * @param pictures data URIs: of the image, and of the other one if there is one
     * @param alternative what they show, in words
     * @param lines what is said of each
     * @param value how near they are, or how bright it is; empty for nothing
     */
    public record Row(List<String> pictures, String alternative, List<Line> lines, String value) {}

    /** What an image is called, where it is, and its class. */
    public record Line(String name, String split, String label) {}

    static List<OddImages> of(Inspection inspection, InspectedData data) {
        ThumbnailBudget budget = new ThumbnailBudget();
        List<OddImages> all = new ArrayList<>();
        for (Words words : Words.values()) {
            int count = inspection.counts().getOrDefault(words.kind, 0);
            if (count > 0) {
                List<Row> rows = inspection.findings(words.kind).stream()
                        .limit(MOST_SHOWN)
                        .map(finding -> row(finding, inspection, data, budget))
                        .filter(row -> row.pictures().stream().noneMatch(String::isEmpty))
                        .toList();
                all.add(new OddImages(
                        words.kind.keyword().replace('_', '-'),
                        words.heading,
                        words.rule,
                        summary(count, rows.size()),
                        rows));
            }
        }
        return List.copyOf(all);
    }

    private static String summary(int count, int shown) {
        return shown < count
                ? Format.count(count) + ", of which " + Format.count(shown) + " are here and more in findings.csv."
                : Format.count(count) + ".";
    }

    private static Row row(Finding finding, Inspection inspection, InspectedData data, ThumbnailBudget budget) {
        List<InspectedImage> images = Stream.concat(finding.other().stream(), Stream.of(finding.image()))
                .toList();
        List<Line> lines = images.stream()
                .map(image -> new Line(
                        image.name(),
                        image.split().keyword(),
                        inspection.classes().get(image.label())))
                .toList();
        return new Row(
                images.stream()
                        .map(image -> budget.take(data.thumbnail(image).dataUri()))
                        .toList(),
                String.join(
                        ", ",
                        lines.stream()
                                .map(line -> line.name() + " of class " + line.label())
                                .toList()),
                lines,
                value(finding));
    }

    private static String value(Finding finding) {
        if (finding.value().isEmpty()) {
            return "";
        }
        double value = finding.value().getAsDouble();
        return switch (finding.kind()) {
            case BRIGHTNESS -> "brightness " + Format.percent(value);
            case SIZE -> Format.fixed(value, 2) + " times the median's pixels";
            // the distance of normalized images is the square root of half of what their correlation is short of 1
            default -> "correlation " + Format.fixed(1 - 2 * value * value, 4);
        };
    }
}
