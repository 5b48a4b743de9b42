package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.io.CpuName;
import io.github.mnistmaven.experiment.record.Circumstances;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.experiment.text.LocalPaths;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.evaluate.EvaluationData;
import io.github.mnistmaven.plugin.evaluate.Evaluations;
import io.github.mnistmaven.plugin.evaluate.ModelEvaluation;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.FoundModel;
import io.github.mnistmaven.plugin.models.ModelSource;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.text.ShellWords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Tests a model on the test images of a data set, and reports on it; trains nothing. The model may be anybody's. Record
 * and report are in {@code evaluations/<name>} in {@code mnist.outputDirectory}; {@code mnist:compare} compares them
 * with runs. If an experiment names the data, its limits of test figures are held, and a missed one fails the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "evaluate", aggregator = true, threadSafe = true)
public final class EvaluateMojo extends AbstractPlanningMojo {

    /**
     * The model: a {@code model.zip}; a {@code .keras}, a whole-model {@code .h5}, or a {@code model.json} with its
     * weights beside it, as Keras writes them; a jar that holds a {@code model.zip}, of several {@code app.jar!name};
     * or a directory with one of these, such as that of a run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.model")
    private String model;

    /**
     * The data set, if no experiment names it: {@code mnist}, a directory of four IDX files, or any data set as an
     * experiment writes it in {@code data.dataset}, such as {@code {images: {path: parts, size: [32, 32]}}}. Relative
     * directories are seen from the project's directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data")
    private String data;

    /**
     * What the evaluation is called. By default as the model's file and the data set: {@code lenet-on-mnist}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.name")
    private String name;

    /**
     * A style sheet that every page carries after its own: CSS of at most 200 KB, saved as UTF-8. It can't load
     * anything: the pages' Content-Security-Policy blocks {@code @import}, and every {@code url()} but images in
     * {@code data:}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.stylesheet")
    private File stylesheet;

    /**
     * An image that stands at the top of every page: PNG, SVG, JPEG or WebP of at most 200 KB.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.logo")
    private File logo;

    /**
     * The name of the run or experiment that pages compare others with. It need not exist.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.baseline", defaultValue = ReportOptions.USUAL_BASELINE)
    private String baseline;

    @Inject
    EvaluateMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session, repositorySystem);
    }

    @Override
    void run() throws GoalException, MojoFailureException, IOException {
        if (model == null || model.isBlank()) {
            throw new MojoFailureException("mnist.model is missing: name a model file; mnist:train evaluates its own");
        }
        ReportOptions options = PageParameters.options(stylesheet, logo, baseline, basedir());
        List<LocatedExperiment> experiments =
                named().stream().anyMatch(one -> one != null && !one.isBlank()) ? read() : List.of();
        EvaluationData evaluated = EvaluationData.of(data, experiments, basedir());
        Runs runs = new Runs(outputDirectory());
        FoundModel found = new ModelSource(basedir(), new RunNames(runs, experimentFiles())).inFile(model.strip());
        Console console = console();
        LocalPaths local = new LocalPaths(basedir(), Home.ofUser());
        new Evaluations(
                        runs,
                        dataLocator(),
                        new ReportPublisher(basedir(), outputDirectory(), options, console),
                        console)
                .evaluate(
                        new ModelEvaluation(found, local.hiddenIn(found.place()), circumstances(local), console),
                        evaluated,
                        Optional.ofNullable(name).map(String::strip).filter(given -> !given.isEmpty()));
    }

    private Circumstances circumstances(LocalPaths local) {
        return new Circumstances(
                execution().getVersion(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                CpuName.in(Path.of("/proc")),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                local.hiddenIn(command()));
    }

    private String command() {
        MojoExecution execution = execution();
        List<String> words = new ArrayList<>(List.of(
                "mvn",
                String.join(
                        ":",
                        execution.getGroupId(),
                        execution.getArtifactId(),
                        execution.getVersion(),
                        execution.getGoal()),
                "-Dmnist.model=" + model.strip()));
        if (data != null && !data.isBlank()) {
            words.add("-Dmnist.data=" + data.strip());
        } else {
            words.add("-Dexperiment=" + String.join(",", named()));
        }
        return ShellWords.join(words);
    }
}
