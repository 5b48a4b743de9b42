package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.List;

/** Checks what the record of a run counts: images of each class, answers, probabilities. */
record CountCheck(RunRecord record, RecordPlace place) {

    void check() throws IOException {
        DataPlan data = record.plan().data();
        checkSplit(record.splits().training(), data.trainingImages(), "training");
        checkSplit(record.splits().validation(), data.validationImages(), "validation");
        checkSplit(record.splits().test(), data.testImages(), "test");
        TestedCheck tested = new TestedCheck(record, "result.test_", place);
        tested.checkMatrix();
        checkRows();
        tested.checkCounts();
    }

    private void checkSplit(List<Integer> split, int images, String name) throws IOException {
        place.at("splits." + name)
                .expect(
                        split.size() == classes()
                                && split.stream().mapToLong(Integer::longValue).sum() == images,
                        "must be the counts of " + classes() + " classes, " + images + " images together");
    }

    private void checkRows() throws IOException {
        List<List<Integer>> matrix = record.confusionMatrix();
        List<Integer> test = record.splits().test();
        for (int label = 0; label < classes(); label++) {
            long images =
                    matrix.get(label).stream().mapToLong(Integer::longValue).sum();
            place.at("confusion_matrix[" + label + "]")
                    .expect(
                            images == test.get(label),
                            "must count " + test.get(label) + " images, as splits.test does");
        }
    }

    private int classes() {
        return record.plan().data().classes().size();
    }
}
