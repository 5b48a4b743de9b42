package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.language.FormatWords;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.inspect.InspectedExperiment;
import io.github.mnistmaven.plugin.inspect.InspectionFiles;
import io.github.mnistmaven.plugin.inspect.Inspections;
import io.github.mnistmaven.plugin.publishing.ModelPacking;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.resolve.TrainerResolver;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.training.LocalFork;
import io.github.mnistmaven.plugin.training.PlanBinder;
import io.github.mnistmaven.plugin.training.TrainerSetup;
import io.github.mnistmaven.plugin.training.TrainingSequence;
import io.github.mnistmaven.plugin.training.Trainings;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Trains experiments, each in a JVM of its own, and reports on them. An experiment whose last run still holds is not
 * trained again. One with several seeds is a run for each of them, and a record and a report of all of them together.
 *
 * @since 0.1.0
 */
@Mojo(name = "train", aggregator = true, threadSafe = true)
public final class TrainMojo extends AbstractForkingMojo {

    /**
     * Trains even if nothing changed since the last run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.force", defaultValue = "false")
    private boolean force;

    /**
     * A directory of the jar, such as {@code models}: each trained model is packed as {@code models/<name>/model.zip}.
     * By default models are not packed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.resourcePath")
    private String resourcePath;

    /**
     * The formats of the models that {@code mnist.resourcePath} packs, separated by commas: {@code mnist},
     * {@code keras}, {@code onnx}, {@code dl4j}. Each has to be one that the experiment is exported to.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.packFormats", defaultValue = "mnist")
    private List<String> packFormats;

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

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classesDirectory;

    @Inject
    TrainMojo(MavenSession session, RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(session, repositorySystem, toolchains);
    }

    @Override
    void run() throws GoalException, MojoFailureException, IOException, InterruptedException {
        ReportOptions options = PageParameters.options(stylesheet, logo, baseline, basedir());
        List<PlannedExperiment> planned = prepared();
        Console console = console();
        Optional<ModelPacking> packing = packing(console);
        TrainerResolver resolver = resolver();
        TrainerSetup setup = setup(resolver);
        Trainings trainings = new Trainings(
                new PlanBinder(dataLocator(), models(), setup),
                new LocalFork(setup),
                command(),
                outputDirectory(),
                console);
        new Inspections(
                        basedir(),
                        new InspectionFiles(new Runs(outputDirectory())),
                        dataLocator(),
                        new ReportWriter(options),
                        console)
                .forewarn(InspectedExperiment.of(planned));
        ReportPublisher publisher = new ReportPublisher(basedir(), outputDirectory(), options, console);
        new TrainingSequence(trainings, publisher, packing).train(planned, force);
    }

    private Optional<ModelPacking> packing(Console console) throws IOException {
        return resourcePath == null || resourcePath.isBlank()
                ? Optional.empty()
                : Optional.of(new ModelPacking(
                        classesDirectory.toPath(),
                        resourcePath,
                        FormatWords.named("mnist.packFormats", packFormats),
                        console));
    }
}
