package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.composition.Coordinates;
import io.github.mnistmaven.plugin.data.DataCard;
import io.github.mnistmaven.plugin.data.DataPacking;
import io.github.mnistmaven.plugin.data.NamedData;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.failure.GoalException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Packs a data set, IDX files or folders of pictures, into a jar or zip with digests and a data card, and attaches it
 * to the project, so that {@code mvn deploy} releases it. Experiments elsewhere learn from it with {@code data:
 * {dataset: {artifact: group:artifact:version}}}. Equal files make equal archives.
 *
 * @since 0.1.0
 */
@Mojo(name = "pack-data", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackDataMojo extends AbstractMnistMojo {

    /**
     * The data set: a directory of four IDX files, a directory with a folder of pictures for each class, or either as
     * an experiment writes it in {@code data.dataset}, such as {@code {idx: {path: emnist, set: letters}}}. Relative
     * directories are seen from the project's directory.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data")
    private String data;

    /**
     * What people call the data set, for its card. By default the project's name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.name", defaultValue = "${project.name}")
    private String dataName;

    /**
     * What the data set shows, where it is from and what it is for, for its card. By default the project's description.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.description", defaultValue = "${project.description}")
    private String dataDescription;

    /**
     * What may be done with the data, for their card: an SPDX identifier, or a sentence. By default the first of the
     * project's licences.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.licence")
    private String dataLicence;

    /**
     * Where the data come from, for their card: an address. By default that of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.source", defaultValue = "${project.url}")
    private String dataSource;

    /**
     * The classifier of the archive. By default none in a project of packaging {@code pom}, and {@code data} in others,
     * which have an artifact of their own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.classifier")
    private String dataClassifier;

    /**
     * What the archive is: {@code jar} or {@code zip}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.type", defaultValue = "jar")
    private String dataType;

    /**
     * Whether the archive is an artifact of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.data.attach", defaultValue = "true")
    private boolean dataAttach;

    private final MavenProjectHelper helper;

    @Inject
    PackDataMojo(MavenSession session, MavenProjectHelper helper) {
        super(session);
        this.helper = helper;
    }

    @Override
    void run() throws GoalException, MojoFailureException, IOException {
        if (data == null || data.isBlank()) {
            throw new MojoFailureException("mnist.data is missing: name a directory of IDX files or of pictures");
        }
        if (!dataType.equals("jar") && !dataType.equals("zip")) {
            throw new MojoFailureException("mnist.data.type must be jar or zip, found " + dataType);
        }
        MavenProject project = session().getCurrentProject();
        Coordinates coordinates = coordinates(project);
        DataSource source = NamedData.of(data.strip(), basedir());
        Path directory = basedir()
                .resolve(Home.ofUser()
                        .resolve(source.directory()
                                .orElseThrow(() -> new MojoFailureException("mnist.data: " + source.name()
                                        + " is an artifact already; name a directory"))));
        Path archive = Path.of(project.getBuild().getDirectory())
                .resolve(coordinates.artifactId() + "-" + coordinates.version()
                        + (coordinates.classifier().isEmpty() ? "" : "-" + coordinates.classifier()) + "."
                        + coordinates.type());
        DataLocation location = new DataLocation(directory, outputDirectory().resolve(DataLocator.CACHE));
        new DataPacking(source, location, coordinates.toString(), words(project), console()).pack(archive, basedir());
        if (dataAttach) {
            helper.attachArtifact(
                    project,
                    dataType,
                    coordinates.classifier().isEmpty() ? null : coordinates.classifier(),
                    archive.toFile());
        }
    }

    private Coordinates coordinates(MavenProject project) {
        String usual = project.getPackaging().equals("pom") ? "" : "data";
        return new Coordinates(
                project.getGroupId(),
                project.getArtifactId(),
                dataType,
                dataClassifier == null ? usual : dataClassifier.strip(),
                project.getVersion());
    }

    private DataCard.Words words(MavenProject project) {
        String licence = project.getLicenses().isEmpty()
                ? ""
                : project.getLicenses().get(0).getName();
        return new DataCard.Words(
                dataName,
                orEmpty(dataDescription),
                dataLicence == null ? orEmpty(licence) : dataLicence,
                orEmpty(dataSource));
    }

    private static String orEmpty(String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }
}
