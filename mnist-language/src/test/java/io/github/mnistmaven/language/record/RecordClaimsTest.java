package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
                "\"test_accuracy\":0.75|\"test_accuracy\":0.99|result.test_accuracy must be 0.75, as confusion_matrix says",
                "\"test\":[2,2]|\"test\":[1,3]|confusion_matrix[0] must count 1 images, as splits.test does",
                "{\"epoch\":2,|{\"epoch\":1,|history[1].epoch must be 2",
                "{\"epoch\":1,|{\"epoch\":0,|history[0].epoch must be an integer from 1 to 100000, found 0",
                "{\"index\":3,|{\"index\":4,|mistakes[0].index must be below 4, the number of test images",
                "{\"index\":3,|{\"index\":-1,|mistakes[0].index must be an integer from 0 to 2147483647, found -1",
                "{\"index\":3,|{\"index\":2,|mistakes[0] must have the label and the prediction that answers has of image 2",
                "\"label\":1,\"predicted\":0,|\"label\":0,\"predicted\":0,|mistakes[0] must have the label and the prediction that answers has of image 3",
                "\"label\":1,\"predicted\":0,|\"label\":1,\"predicted\":1,|mistakes[0] must have the label and the prediction that answers has of image 3",
                "\"index\":3,\"label\":1|\"index\":0,\"label\":0|mistakes[0] must be wrong: label is not predicted",
                "\"probability\":0.6|\"probability\":1.1|mistakes[0].probability must be a number from 0 to 1.00001, found 1.1",
                "\"probability\":0.6|\"probability\":\"NaN\"|'mistakes[0].probability must be a number from 0 to 1.00001, found ''NaN'''",
                "\"label_probability\":0.4|\"label_probability\":-0.4|mistakes[0].label_probability must be a number from 0 to 1.00001, found -0.4",
                "\"mistakes\":[|\"mistakes\":[MISTAKE,|mistakes must not have the same test image twice",
                "\"parameters\":17|\"parameters\":-17|model.parameters must be an integer from 0 to 1000000000000000, found -17",
                "\"threads\":2|\"threads\":-2|provenance.threads must be an integer from 0 to 2147483647, found -2"
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
        assertComplaint(
                "\"history\":[",
                "\"history\":[" + epoch.repeat(99_999),
                "history must be a list of epochs, at least 1, at most 100000, found a list of 100001");
        String mistake = Json.line(Records.MISTAKE) + ",";
        assertComplaint(
                "\"mistakes\":[",
                "\"mistakes\":[" + mistake.repeat(1000),
                "mistakes must be a list of images, at most 1000, found a list of 1001");
    }

    @Test
    void saysNoMoreThanPeopleRead() {
        assertComplaint(
                "\"name\":\"tiny\"",
                "\"name\":\"" + "x".repeat(1001) + "\"",
                "name must be a text of at most 1000 characters, found '" + "x".repeat(40) + "…'");
        assertComplaint(
                "\"Two classes.\"",
                "\"" + "x".repeat((1 << 18) + 1) + "\"",
                "plan.description must be a text of at most 262144 characters, found '" + "x".repeat(40) + "…'");
    }

    /** Six images of 5,000 by 5,000 pixels are few enough, 46 are not. */
    @Test
    void showsNoMorePixelsThanAreDrawn() {
        String few = Json.line(Records.recordOf(planOf(Shape.image(5000, 5000, 1))))
                .replace("\"parameters\":17", "\"parameters\":50000002");
        String mistake = Json.line(Records.MISTAKE) + ",";
        String many = few.replace("\"mistakes\":[", "\"mistakes\":[" + mistake.repeat(40));

        assertThatThrownBy(() -> parse(few))
                .hasMessage(
                        "sent.json is damaged: samples[0].picture must be a picture of an image of 5000x5000x1; ask for a new one, made by this version");
        assertThatThrownBy(() -> parse(many))
                .hasMessage(
                        "sent.json is damaged: samples, mistakes, label_issues and augmented must have at most 1073741824 pixels together; ask for a new one, made by this version");
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
                Optional.empty(),
                plan.training(),
                plan.regularization(),
                plan.selective(),
                plan.check());
    }

    private static void assertComplaint(String right, String wrong, String complaint) {
        assertThat(TEXT).contains(right);
        assertThatThrownBy(() -> parse(TEXT.replace(right, wrong)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("sent.json is damaged: " + complaint + "; ask for a new one, made by this version");
    }

    private static RunRecord parse(String json) throws IOException {
        return (RunRecord) new SentRecord(Path.of("sent.json")).read(json);
    }
}
