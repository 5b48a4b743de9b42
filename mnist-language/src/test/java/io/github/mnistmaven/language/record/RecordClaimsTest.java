package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record that somebody sent claims of itself. */
class RecordClaimsTest {
    private static final String TEXT = Json.line(Records.RECORD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"test_accuracy\":0.75|\"test_accuracy\":0.99|has a test accuracy that does not follow from its confusion matrix",
                "\"test\":[2,2]|\"test\":[1,3]|has a confusion matrix that is not of its test images",
                "{\"epoch\":2,|{\"epoch\":1,|does not count its epochs from 1",
                "{\"epoch\":1,|{\"epoch\":0,|does not count its epochs from 1",
                "{\"index\":3,|{\"index\":4,|has a prediction of an image outside its 4 test images",
                "{\"index\":3,|{\"index\":-1,|has a prediction of an image outside its 4 test images",
                "{\"index\":3,|{\"index\":2,|has a prediction that is not its answer to that image",
                "\"label\":1,\"predicted\":0,|\"label\":0,\"predicted\":0,|has a prediction that is not its answer to that image",
                "\"label\":1,\"predicted\":0,|\"label\":1,\"predicted\":1,|has a prediction that is not its answer to that image",
                "\"index\":3,\"label\":1|\"index\":0,\"label\":0|has a mistake that is none",
                "\"probability\":0.6|\"probability\":1.1|has a prediction whose probability is outside 0 to 1",
                "\"probability\":0.6|\"probability\":\"NaN\"|has a prediction whose probability is outside 0 to 1",
                "\"label_probability\":0.4|\"label_probability\":-0.4|has a prediction whose probability is outside 0 to 1",
                "\"mistakes\":[|\"mistakes\":[MISTAKE,|shows the same test image twice",
                "\"parameters\":17|\"parameters\":-17|has a number of parameters that is less than nothing",
                "\"threads\":2|\"threads\":-2|has a number of threads that is less than nothing"
            })
    void doesNotContradictItself(String right, String wrong, String complaint) {
        assertComplaint(right, wrong.replace("MISTAKE", Json.line(Records.MISTAKE)), complaint);
    }

    @Test
    void roundingIsNoContradiction() throws IOException {
        String rounded = TEXT.replace("\"test_accuracy\":0.75", "\"test_accuracy\":0.7500000001")
                .replace("\"probability\":0.6,", "\"probability\":1.0000001,");

        assertThat(parse(rounded).result().test().accuracy()).isEqualTo(0.7500000001);
    }

    @Test
    void isNoLargerThanRunsMakeIt() {
        String epoch = Json.line(Records.RECORD.history().get(0)) + ",";
        assertComplaint("\"history\":[", "\"history\":[" + epoch.repeat(99_999), "has 100001 epochs, more than 100000");
        String mistake = Json.line(Records.MISTAKE) + ",";
        assertComplaint(
                "\"mistakes\":[",
                "\"mistakes\":[" + mistake.repeat(999),
                "has 1001 test images to show, more than 1000");
    }

    @Test
    void saysNoMoreThanPeopleRead() {
        assertComplaint(
                "\"name\":\"tiny\"",
                "\"name\":\"" + "x".repeat(1001) + "\"",
                "is damaged: plan.name must be a text of at most 1000 characters, found '" + "x".repeat(40) + "…'");
        assertComplaint(
                "\"Two classes.\"",
                "\"" + "x".repeat((1 << 18) + 1) + "\"",
                "is damaged: plan.description must be a text of at most 262144 characters, found '" + "x".repeat(40)
                        + "…'");
    }

    /** Six images of 5,000 by 5,000 pixels are few enough, 46 are not. */
    @Test
    void showsNoMorePixelsThanAreDrawn() {
        String few = Json.line(Records.recordOf(planOf(Shape.image(5000, 5000, 1))));
        String mistake = Json.line(Records.MISTAKE) + ",";
        String many = few.replace("\"mistakes\":[", "\"mistakes\":[" + mistake.repeat(40));

        assertThatThrownBy(() -> parse(few))
                .hasMessage(
                        "sent.json has a picture that is not of an image of 5000x5000x1; ask for a new one, made by this version");
        assertThatThrownBy(() -> parse(many))
                .hasMessage("sent.json shows more than 1073741824 pixels; ask for a new one, made by this version");
    }

    private static TrainingPlan planOf(Shape image) {
        TrainingPlan plan = Records.PLAN;
        DataPlan data = plan.data();
        return new TrainingPlan(
                plan.name(),
                plan.description(),
                new DataPlan(
                        data.source(),
                        image,
                        data.classes(),
                        data.trainingImages(),
                        data.validationImages(),
                        data.validationSet(),
                        data.testImages(),
                        data.limit()),
                Replanning.of(
                        List.of(new Layer.Flatten(), new Layer.Dense(2, Activation.SOFTMAX)),
                        image,
                        plan.regularization(),
                        plan.training().optimizer(),
                        "layers",
                        new Problems()),
                plan.training(),
                plan.regularization(),
                plan.check());
    }

    private static void assertComplaint(String right, String wrong, String complaint) {
        assertThat(TEXT).contains(right);
        assertThatThrownBy(() -> parse(TEXT.replace(right, wrong)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("sent.json " + complaint + "; ask for a new one, made by this version");
    }

    private static RunRecord parse(String json) throws IOException {
        return (RunRecord) new SentRecord(Path.of("sent.json")).read(json);
    }
}
