package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * Labels that are probably wrong.
 *
 * @param summary how many there are, in a sentence
 * @param first those that most readers look at
 * @param further those that follow
 */
public record LabelIssueList(String summary, List<Row> first, List<Row> further) {
    private static final int MOST_FIRST = 40;

    /**
     * An image.
     *
     * @param image a data URI
     * @param label the name of the class that it has
     * @param suggested that of the class that is suggested
     */
    public record Row(
            String image,
            String alternative,
            String label,
            String labelProbability,
            String suggested,
            String probability,
            String name) {}

    /** What is said of a run; none of it if it was trained by a version that did not look. */
    static List<LabelIssueList> of(RunRecord record) {
        List<String> classes = record.plan().data().classes();
        return record.labelIssues().map(issues -> of(issues, classes)).stream().toList();
    }

    private static LabelIssueList of(LabelIssues issues, List<String> classes) {
        List<Row> rows = issues.listed().stream()
                .flatMap(issue -> issue.picture().map(picture -> row(issue, picture, classes)).stream())
                .toList();
        int first = Math.min(MOST_FIRST, rows.size());
        return new LabelIssueList(
                summary(issues, rows.size()), rows.subList(0, first), rows.subList(first, rows.size()));
    }

    private static String summary(LabelIssues issues, int shown) {
        String looked = "of " + Format.count(issues.images()) + " validation and test images";
        if (issues.found() == 0) {
            return "None " + looked + ".";
        }
        String all = issues.found() > issues.listed().size()
                ? ", the first " + Format.count(issues.listed().size()) + " of them in label-issues.csv"
                : ", all of them in label-issues.csv";
        return Format.count(issues.found()) + " " + looked
                + (shown < issues.found() ? ", the " + Format.count(shown) + " most certain ones here" : "") + all
                + ". The model, which never learnt from these images, is surer of another class than it usually is of"
                + " that class. It may be wrong: look before you change a label.";
    }

    private static Row row(LabelIssue issue, Picture picture, List<String> classes) {
        String label = classes.get(issue.label());
        String split = issue.split().keyword();
        return new Row(
                picture.dataUri(),
                Format.sentence(split) + " image, labelled " + label,
                label,
                Format.probability(issue.labelProbability()),
                classes.get(issue.suggested()),
                Format.probability(issue.probability()),
                split + ": " + issue.name());
    }
}
