package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.plugin.export.ExportMessages;
import io.github.mnistmaven.plugin.export.ExportedFile;
import io.github.mnistmaven.plugin.export.ExportedRuns;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.ModelSource;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes files of trained models in further formats: beside {@code model.zip} in the directory of each finished run,
 * whose record and report then tell of them; or, of the model in {@code mnist.model}, in {@code mnist.exportDirectory}.
 * Trains nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "export", aggregator = true, threadSafe = true)
public final class ExportMojo extends AbstractPageMojo {

    /**
     * The runs whose models are exported, separated by commas: names of experiments, or of single runs such as
     * {@code baseline/seed-1}. All finished runs if none is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    /**
     * A file that holds a model, in place of runs: a {@code model.zip}, also of an earlier version, a Keras model, or a
     * jar with a model in it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.model")
    private String model;

    /**
     * The formats, separated by commas: {@code keras}, {@code onnx}, {@code dl4j}. All of them if none is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.formats")
    private List<String> formats;

    /**
     * Whether ONNX files scale pixels themselves: then they take bytes from 0 to 255, otherwise numbers from 0 to 1.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.onnx.preprocess")
    private String onnxPreprocess;

    /**
     * The directory that receives what is made of {@code mnist.model}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.exportDirectory", defaultValue = "${project.build.directory}/mnist-models")
    private File exportDirectory;

    @Inject
    ExportMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws GoalException, IOException {
        Export export = ExportParameters.settings(formats, onnxPreprocess).export();
        RunNames names = new RunNames(new Runs(outputDirectory()), experimentFiles());
        ExportMessages messages = new ExportMessages(basedir(), console());
        if (model == null || model.isBlank()) {
            ReportPublisher publisher = new ReportPublisher(basedir(), outputDirectory(), reportOptions(), console());
            new ExportedRuns(names, publisher, messages).export(experiment, export);
        } else {
            new ExportedFile(new ModelSource(basedir(), names), messages)
                    .export(model, exportDirectory.toPath().toAbsolutePath().normalize(), export);
        }
    }
}
