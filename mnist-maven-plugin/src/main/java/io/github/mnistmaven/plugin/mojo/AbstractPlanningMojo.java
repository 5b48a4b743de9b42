package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.experiments.DataPreparation;
import io.github.mnistmaven.plugin.experiments.ModelLocator;
import io.github.mnistmaven.plugin.experiments.NoSuchExperimentException;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.experiments.Planning;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.ModelSource;
import io.github.mnistmaven.plugin.resolve.ProjectArtifacts;
import io.github.mnistmaven.plugin.resolve.TrainerResolver;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** What goals have in common that plan experiments: which, and what a build may say in their place. */
abstract class AbstractPlanningMojo extends AbstractMnistMojo {

    /**
     * The experiments, separated by commas: paths, or names of files in {@code mnist.experimentsDirectory}. All files
     * there if none is named.
     *
     * @since 0.1.0
     */
    @Parameter(property = "experiment")
    private List<String> experiment;

    /**
     * The engine that trains, in place of the experiments' own {@code training.engine}: {@code auto}, {@code onednn} or
     * {@code dl4j}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.engine")
    private String engine;

    /**
     * Values in place of the experiments' own, separated by commas:
     * {@code training.epochs=3,model[0].conv2d.filters=64}. A value is YAML and replaces what is there; {@code null}
     * takes it away. Relative directories are seen from the project's directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.set")
    private String set;

    /**
     * The formats that models are exported to, in place of the experiments' own {@code export.formats}, separated by
     * commas: {@code keras}, {@code onnx}, {@code dl4j}. {@code mnist}, which is always one of them, stands for no
     * other if it is alone.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.formats")
    private List<String> formats;

    /**
     * Whether ONNX files scale pixels themselves, in place of the experiments' own {@code export.onnx.preprocess}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.onnx.preprocess")
    private String onnxPreprocess;

    @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true, required = true)
    private List<RemoteRepository> projectRepositories;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
    private List<RemoteRepository> pluginRepositories;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    private final RepositorySystem repositorySystem;

    AbstractPlanningMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session);
        this.repositorySystem = repositorySystem;
    }

    /**
     * The experiments, planned.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException with everything that is wrong with them
     */
    final List<PlannedExperiment> planned() throws NoSuchExperimentException, IOException {
        return told(planning().plan(experimentFiles().named(experiment)));
    }

    /**
     * The experiments, planned, once the pictures of their data are decoded.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException with everything that is wrong with them
     */
    final List<PlannedExperiment> prepared() throws GoalException, IOException {
        List<Path> files = experimentFiles().named(experiment);
        List<PlannedExperiment> planned = planning().plan(files);
        boolean changed = new DataPreparation(dataLocator(), console()).prepare(planned);
        return told(changed ? planning().plan(files) : planned);
    }

    private List<PlannedExperiment> told(List<PlannedExperiment> planned) {
        planned.stream()
                .flatMap(one -> one.remarks().stream())
                .distinct()
                .forEach(remark -> console().warn(remark.toString()));
        return planned;
    }

    /**
     * The experiments, read but not planned.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException with everything that is wrong with them
     */
    final List<LocatedExperiment> read() throws NoSuchExperimentException, IOException {
        return planning().read(experimentFiles().named(experiment));
    }

    /** How this goal was started. */
    final MojoExecution execution() {
        return execution;
    }

    final TrainerResolver resolver() {
        return new TrainerResolver(
                repositorySystem, session().getRepositorySession(), pluginRepositories, execution.getVersion());
    }

    /** Finds data sets. */
    final DataLocator dataLocator() {
        return new DataLocator(resolver()::mnist, artifacts(), outputDirectory().resolve(DataLocator.CACHE));
    }

    /** The experiments that the build names; empty for all of them. */
    final List<String> named() {
        return experiment;
    }

    final Planning planning() {
        return new Planning(new ExperimentReader(basedir(), artifacts(), assignments()), models(), dataLocator());
    }

    /** Finds what experiments name by Maven coordinates. */
    private ArtifactJars artifacts() {
        return new ProjectArtifacts(
                repositorySystem,
                session().getRepositorySession(),
                projectRepositories,
                pluginRepositories,
                session().getProjects().stream()
                        .map(module -> module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion())
                        .collect(Collectors.toSet()));
    }

    /** Finds the trained models that experiments go on from. */
    final ModelLocator models() {
        return new ModelSource(basedir(), new RunNames(new Runs(outputDirectory()), experimentFiles()))::ofExperiment;
    }

    /** The engine that the build names; blank if it names none. */
    final String engine() {
        return engine == null ? "" : engine;
    }

    /** The values that the build sets; blank if there are none. */
    final String set() {
        return set == null ? "" : set;
    }

    private List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        if (!engine().isBlank()) {
            assignments.add(Assignments.ofWord("mnist.engine", "training.engine", engine));
        }
        assignments.addAll(ExportParameters.settings(formats, onnxPreprocess).assignments());
        // the last wins: who sets a single value means that one
        assignments.addAll(Assignments.parse("mnist.set", set()));
        return assignments;
    }
}
