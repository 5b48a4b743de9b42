package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.plugin.Copies;
import io.github.mnistmaven.plugin.TestAnswers;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of images in colour whose classes are called as nobody should call them. */
@InBrowser
class ColourPageBrowserTest {
    private static final Shape IMAGE = Shape.image(2, 2, 3);
    private static final List<String> CLASSES =
            List.of("<script>document.title = 'owned'</script>", "\"blue\" & </li> ${1 + 1} \u05e6\u05d4\u05d5\u05d1");

    /** Red, green, blue, and a gray. */
    private static final Picture PICTURE = Picture.of(IMAGE, new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, 100, 100, 100});

    private static final String PIXELS = "const image = document.querySelector(arguments[0]);"
            + "const canvas = document.createElement('canvas');"
            + "canvas.width = image.naturalWidth; canvas.height = image.naturalHeight;"
            + "const context = canvas.getContext('2d'); context.drawImage(image, 0, 0);"
            + "return Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data).join()";

    private Browser browser;
    private Path colour;
    private Path gray;
    private Path index;

    @BeforeAll
    void writeThePages(Browser shared, @TempDir Path temporary) throws IOException {
        browser = shared;
        Pages pages = new Pages(temporary.resolve("mnist"));
        colour = pages.finished("colour", record("colour", 3), TestRecords.EXPERIMENT)
                .report();
        pages.finished("other", record("other", 2), TestRecords.EXPERIMENT);
        index = pages.index();
        gray = pages.finished("augmented", TestRecords.augmented(), TestRecords.EXPERIMENT)
                .report();
    }

    /** Of four images, the first {@code right} are classified right. */
    private static RunRecord record(String name, int right) {
        List<Layer> layers = List.of(
                new Layer.Conv2D(1, Size.square(1), Size.square(1), Padding.VALID, Activation.RELU),
                new Layer.Flatten(),
                new Layer.Dense(2, Activation.SOFTMAX));
        DataPlan data = Copies.with(TinyRun.PLAN.data(), Map.of("image", IMAGE, "classes", CLASSES));
        TrainingPlan plan = Copies.with(
                TinyRun.PLAN,
                Map.of(
                        "name", name,
                        "data", data,
                        "layers",
                                Replanning.of(
                                        layers,
                                        IMAGE,
                                        Regularization.NONE,
                                        TinyRun.PLAN.training().optimizer(),
                                        "layers",
                                        new Problems())));
        int[] predicted = {0, 0, 1, 1};
        for (int image = right; image < 4; image++) {
            predicted[image] = 0;
        }
        Answers answers = Answers.of(new int[] {0, 0, 1, 1}, predicted);
        List<List<Integer>> confusion = answers.confusionMatrix(2);
        return Copies.with(
                TinyRun.record(),
                Map.of(
                        "name",
                        name,
                        "plan",
                        plan,
                        "model",
                        Records.model(plan.parameters(), TestRecords.MODEL_DIGEST, 2000),
                        "result",
                        Copies.with(TinyRun.record().result(), Map.of("test", new Scores(0.6, right / 4.0))),
                        "answers",
                        answers,
                        "confusionMatrix",
                        confusion,
                        "calibration",
                        TestAnswers.calibration(confusion),
                        "samples",
                        List.of(new Prediction(0, 0, 0, 0.9, 0.9, PICTURE)),
                        "mistakes",
                        List.of(new Prediction(3, 1, 0, 0.8, 0.2, PICTURE)),
                        "filters",
                        Optional.of(Filters.of("conv2d", Shape.image(1, 1, 3), new float[] {0.5f, -0.5f, 0}))));
    }

    @Test
    void imagesAreShownInTheirColours() {
        browser.open(colour, 1280, "light");

        String pixels = "255,0,0,255,0,255,0,255,0,0,255,255,100,100,100,255";
        assertThat(browser.evaluate(PIXELS, "#mistakes img")).isEqualTo(pixels);
        assertThat(browser.evaluate(PIXELS, "#samples img")).isEqualTo(pixels);
        assertThat(browser.evaluate(PIXELS, ".filters img")).isEqualTo("255,1,128,255");
        assertThat(browser.text(".filters figcaption"))
                .isEqualTo("1 filters of conv2d, 1 by 1, on red, green and blue: each is brighter than gray where the"
                        + " weight is above 0, darker below, the strongest 0.500.");
        assertThat(filter("#mistakes img")).isEqualTo("none");
    }

    @Test
    void inkIsDarkOnLightPaperAndLightOnDark() {
        browser.open(gray, 1280, "light");
        assertThat(filter("#mistakes img")).isEqualTo("invert(1)");
        assertThat(filter(".augmented img")).isEqualTo("invert(1)");
        assertThat(filter(".filters img")).isEqualTo("none");

        browser.open(gray, 1280, "dark");
        assertThat(filter("#mistakes img")).isEqualTo("none");
    }

    @Test
    void classesAreCalledAsTheDataCallThem() {
        browser.open(colour, 1280, "light");

        assertThat(browser.text("#mistakes figcaption")).contains(CLASSES.get(1) + " taken for " + CLASSES.get(0));
        assertThat(browser.attribute("#mistakes img", "alt")).isEqualTo("Test image 3, class " + CLASSES.get(1));
        assertThat(browser.evaluate("return document.title")).isEqualTo("colour: 75.00\u00a0%");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aPairShowsThemAsWell() {
        browser.open(index, 1280, "light");

        assertThat(browser.texts("#pair-content h3", "node.textContent"))
                .contains("Images fixed: 0", "Images broken: 1");
        assertThat(browser.evaluate("return document.title")).isEqualTo("Runs");
        assertThat(browser.console()).isEmpty();
    }

    private Object filter(String selector) {
        return browser.evaluate("return getComputedStyle(document.querySelector(arguments[0])).filter", selector);
    }
}
