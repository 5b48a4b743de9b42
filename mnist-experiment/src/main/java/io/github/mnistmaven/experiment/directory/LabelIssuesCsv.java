package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.io.Csv;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import java.util.List;

/** Labels that are probably wrong, a line each, the most certain first; for whoever corrects them. */
final class LabelIssuesCsv {

    private LabelIssuesCsv() {}

    /** @param classes the names of the classes, in the order of their labels */
    static String of(LabelIssues issues, List<String> classes) {
        StringBuilder csv = new StringBuilder(Csv.line(
                "split",
                "index",
                "name",
                "label",
                "class",
                "label_probability",
                "suggested",
                "suggested_class",
                "probability"));
        for (LabelIssue issue : issues.listed()) {
            csv.append(Csv.line(
                    issue.split().keyword(),
                    issue.index(),
                    issue.name(),
                    issue.label(),
                    classes.get(issue.label()),
                    issue.labelProbability(),
                    issue.suggested(),
                    classes.get(issue.suggested()),
                    issue.probability()));
        }
        return csv.toString();
    }
}
