package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.TestData;
import java.io.IOException;

/**
 * Checks that the values of an evaluation's record agree, before anything is computed or drawn from them.
 *
 * @param place where the record is
 */
record EvaluationCheck(EvaluationRecord record, RecordPlace place) {

    /** @throws IOException if {@code record} can't be the record of an evaluation */
    void check() throws IOException {
        TestData data = record.tested();
        place.at("tested.classes")
                .expect(
                        data.classes().size() <= DatasetFacts.MOST_CLASSES,
                        "must be at most " + DatasetFacts.MOST_CLASSES);
        place.at("model.preprocessing")
                .expect(
                        record.model().preprocessing().fits(data.image()),
                        "must be of as many channels as an image has");
        place.at("model.input").expect(record.model().input().equals(data.image()), "must be tested.image");
        long shown = record.samples().size() + record.mistakes().size();
        place.at("samples and mistakes")
                .expect(
                        shown * data.image().values() <= TestedCheck.MOST_PIXELS,
                        "must have at most " + TestedCheck.MOST_PIXELS + " pixels together");
        TestedCheck tested = new TestedCheck(record, "scores.", place);
        tested.checkMatrix();
        place.at("confusion_matrix")
                .expect(
                        record.confusionMatrix().stream()
                                        .flatMap(row -> row.stream())
                                        .mapToLong(Integer::longValue)
                                        .sum()
                                == data.testImages(),
                        "must count " + data.testImages() + " images, as tested does");
        tested.checkCounts();
        tested.checkShown();
    }
}
