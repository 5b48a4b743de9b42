package io.github.mnistmaven.plugin.resolve;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.host.Natives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * Finds the trainer and the data set where Maven finds any artifact: mirrors, proxies, credentials and {@code -o} hold.
 * The graph is collected from POMs alone, narrowed to one host's natives, and only then downloaded.
 */
public final class TrainerResolver {
    private static final String DATASET_FOLDER = "io/github/mnistmaven/dataset";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final String version;

    /** @param version the version of this project whose trainer and data set are wanted */
    public TrainerResolver(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories,
            String version) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
        this.version = version;
    }

    /** Where downloaded artifacts live. */
    public Path localRepository() {
        return session.getLocalRepository().getBasedir().toPath();
    }

    /**
     * The class path of a trainer with {@code engine}, its own jars first. Without DL4J, none of DL4J's jars is asked
     * for.
     *
     * @param engine not {@code auto}
     * @param natives those of the engine for this host
     * @throws ResolutionException if an artifact can't be had
     */
    public List<TrainerJar> trainer(EngineChoice engine, Natives natives) throws ResolutionException {
        String root = engine == EngineChoice.DL4J ? TrainerJar.DL4J_ENGINE : TrainerJar.TRAINER;
        return resolve(NativeSelection.select(collect(root), natives)).stream()
                .map(TrainerJar::of)
                .toList();
    }

    /**
     * The jar, or the directory, that holds the files of MNIST.
     *
     * @throws ResolutionException if it can't be had
     */
    public Path mnist() throws ResolutionException {
        Path artifact = resolve(List.of(own("mnist-dataset"))).get(0).getFile().toPath();
        // in a build of this project itself that packages nothing, `mvn test`, the artifact is a directory of classes
        return Files.isDirectory(artifact) ? artifact.resolve(DATASET_FOLDER) : artifact;
    }

    private Artifact own(String artifactId) {
        return new DefaultArtifact(TrainerJar.OWN_GROUP, artifactId, "jar", version);
    }

    private List<Artifact> collect(String artifactId) throws ResolutionException {
        CollectRequest request = new CollectRequest(new Dependency(own(artifactId), "runtime"), repositories);
        try {
            return ArtifactList.of(system.collectDependencies(session, request).getRoot());
        } catch (DependencyCollectionException e) {
            throw new ResolutionException(e, session.isOffline());
        }
    }

    private List<Artifact> resolve(List<Artifact> artifacts) throws ResolutionException {
        List<ArtifactRequest> requests = new ArrayList<>();
        artifacts.forEach(artifact -> requests.add(new ArtifactRequest(artifact, repositories, "plugin")));
        try {
            return system.resolveArtifacts(session, requests).stream()
                    .map(ArtifactResult::getArtifact)
                    .toList();
        } catch (ArtifactResolutionException e) {
            throw new ResolutionException(e, session.isOffline());
        }
    }
}
