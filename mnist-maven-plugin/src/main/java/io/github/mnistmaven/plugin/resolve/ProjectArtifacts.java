package io.github.mnistmaven.plugin.resolve;

import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Coordinates;
import io.github.mnistmaven.language.composition.UnavailableArtifactException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds what experiments name, other experiments and data sets, where Maven finds any artifact; nothing is downloaded
 * before one is asked for.
 */
public final class ProjectArtifacts implements ArtifactJars {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Set<String> modules;

    /**
     * @param ofProject the repositories of the project, whose input experiments are
     * @param ofPlugins those of its plugins, which are asked for what the project's have not
     * @param modules what this build makes, each as {@code groupId:artifactId:version}
     */
    public ProjectArtifacts(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> ofProject,
            List<RemoteRepository> ofPlugins,
            Set<String> modules) {
        this.system = system;
        this.session = session;
        this.repositories =
                Stream.concat(ofProject.stream(), ofPlugins.stream()).distinct().toList();
        this.modules = Set.copyOf(modules);
    }

    @Override
    public Path find(Coordinates wanted) throws UnavailableArtifactException {
        DefaultArtifact artifact = new DefaultArtifact(
                wanted.groupId(), wanted.artifactId(), wanted.classifier(), wanted.type(), wanted.version());
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "project"))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new UnavailableArtifactException(reason(wanted, e), e);
        }
    }

    private String reason(Coordinates wanted, ArtifactResolutionException e) {
        if (modules.contains(wanted.groupId() + ":" + wanted.artifactId() + ":" + wanted.version())) {
            return "this build has not made it yet; run the phase package or a later one, and make it a dependency of"
                    + " this project, so that it comes first";
        }
        String advice = session.isOffline() ? "; if it was never downloaded, run the goal once without -o" : "";
        return firstLine(e.getMessage()) + advice + "; check the coordinates and the project's repositories";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it can't be resolved").replaceFirst("\\.$", "");
    }
}
