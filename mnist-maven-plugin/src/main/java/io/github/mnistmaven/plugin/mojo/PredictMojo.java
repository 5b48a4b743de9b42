package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.FoundModel;
import io.github.mnistmaven.plugin.models.ModelSource;
import io.github.mnistmaven.plugin.predict.InkChoice;
import io.github.mnistmaven.plugin.predict.PictureFiles;
import io.github.mnistmaven.plugin.predict.PredictionFormat;
import io.github.mnistmaven.plugin.predict.PredictionLines;
import io.github.mnistmaven.plugin.predict.Predictions;
import io.github.mnistmaven.plugin.predict.Predictor;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Asks a trained model what pictures show, and says where one looks unlike those that the model was trained on: its
 * answer is then worth little. Of one picture, the probabilities of the classes are printed; of several, a line each.
 * Pictures that can't be read are listed last, and fail the build if there are no others. Trains nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "predict", aggregator = true, threadSafe = true)
public final class PredictMojo extends AbstractMnistMojo {

    /**
     * The picture, or a directory of pictures: PNG, JPEG, BMP, GIF, WebP or TIFF, gray or in colour, of any size. One
     * is prepared as those were that the model was trained on; a model that was trained on other data than pictures has
     * it stretched to the size that it takes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.image")
    private String image;

    /**
     * The run whose model answers, by its name. Need not be said if there is only one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private String experiment;

    /**
     * The model that answers, if it is not that of a run: a {@code model.zip}; a {@code .keras}, a whole-model
     * {@code .h5}, or a {@code model.json} with its weights beside it, as Keras writes them; a jar that holds a
     * {@code model.zip}, of several {@code app.jar!name}; or a directory with one of these.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.model")
    private String model;

    /**
     * How drawings stand out from their ground, for models of gray pictures: {@code white_on_black}, as MNIST's digits
     * do; {@code black_on_white}, as on paper, which are inverted; or {@code auto}, as their border is more like that
     * of the training images.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.ink", defaultValue = "auto")
    private String ink;

    /**
     * {@code json} or {@code csv}, for programs: it is printed to standard output as it is, so that nothing else is
     * there with {@code mvn -q}, or written to {@code mnist.outputFile}. By default answers are printed for people.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.format")
    private String format;

    /**
     * A file that receives what {@code mnist.format} says, in UTF-8.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.outputFile")
    private File outputFile;

    @Inject
    PredictMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws GoalException, MojoFailureException, IOException {
        if (image == null || image.isBlank()) {
            throw new MojoFailureException("mnist.image is missing: name a picture, or a directory of pictures");
        }
        Optional<PredictionFormat> wanted = PredictionFormat.of(format);
        if (outputFile != null && wanted.isEmpty()) {
            throw new MojoFailureException("mnist.outputFile is for mnist.format=json or csv; say which");
        }
        InkChoice choice = InkChoice.of(ink);
        PictureFiles files = new PictureFiles(basedir());
        List<Path> pictures = files.named(image.strip());
        FoundModel found = new ModelSource(basedir(), new RunNames(new Runs(outputDirectory()), experimentFiles()))
                .find(model, experiment);
        Predictions predictions = new Predictor(found.network(), found.classifier(), choice).predict(pictures, files);
        if (wanted.isPresent()) {
            write(wanted.get().text(predictions), predictions);
        } else {
            print(found, predictions);
        }
    }

    private void print(FoundModel found, Predictions predictions) {
        Console console = console();
        console.info("model: " + found.network().name() + ", " + found.place());
        PredictionLines lines = new PredictionLines(predictions);
        lines.answers().forEach(console::info);
        lines.warnings().forEach(console::warn);
    }

    private void write(String text, Predictions predictions) throws IOException {
        if (outputFile == null) {
            console().output(text);
            return;
        }
        Path file = outputFile.toPath().toAbsolutePath().normalize();
        AtomicFile.write(file, text);
        console()
                .info("wrote the predictions for " + predictions.pictures().size() + " of "
                        + (predictions.pictures().size() + predictions.unread().size()) + " pictures to "
                        + ShownPath.of(file, basedir()));
    }
}
