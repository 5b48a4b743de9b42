package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Checks what a record says of labels that are probably wrong. */
record LabelIssuesCheck(RunRecord record, LabelIssues issues, RecordPlace place) {

    /** A held-out image, which has one label and not two. */
    private record Place(DataSplit split, int index) {}

    void check() throws IOException {
        place.at("found")
                .expect(
                        issues.found() <= issues.images()
                                && issues.found() >= issues.listed().size(),
                        "must be at most images, and at least as many as are listed");
        int classes = record.plan().data().classes().size();
        Shape image = record.plan().data().image();
        Set<Place> seen = new HashSet<>();
        for (int i = 0; i < issues.listed().size(); i++) {
            LabelIssue issue = issues.listed().get(i);
            RecordPlace here = place.at("listed[" + i + "]");
            here.at("split").expect(issue.split() != DataSplit.TRAINING, "must be validation or test");
            here.expect(
                    issue.label() < classes && issue.suggested() < classes,
                    "must have labels below " + classes + ", the number of classes");
            here.expect(issue.label() != issue.suggested(), "must suggest another label than it has");
            here.expect(seen.add(new Place(issue.split(), issue.index())), "must not be there twice");
            if (issue.picture().isPresent()) {
                TestedCheck.checkPicture(issue.picture().get(), image, here.at("picture"));
            }
        }
    }
}
