package io.github.mnistmaven.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.language.composition.Coordinates;
import io.github.mnistmaven.language.composition.UnavailableArtifactException;
import java.io.File;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.Test;

class ProjectArtifactsTest {
    private static final File JAR = new File("experiments-1.0.jar").getAbsoluteFile();
    private static final RemoteRepository CENTRAL = repository("central");
    private static final RemoteRepository OURS = repository("ours");
    private static final RemoteRepository PLUGINS = repository("plugins");

    private final List<ArtifactRequest> requests = new ArrayList<>();

    @Test
    void theProjectsRepositoriesAreAskedFirstAndEachOnce() throws Exception {
        ProjectArtifacts jars = jars(false, List.of(OURS, CENTRAL), List.of(CENTRAL, PLUGINS));

        assertThat(jars.find(coordinates("com.acme:experiments:1.0"))).isEqualTo(JAR.toPath());

        ArtifactRequest request = requests.get(0);
        assertThat(request.getRepositories()).containsExactly(OURS, CENTRAL, PLUGINS);
        assertThat(request.getArtifact()).hasToString("com.acme:experiments:jar:1.0");
    }

    @Test
    void aClassifierIsPartOfTheArtifact() throws Exception {
        jars(false, List.of(), List.of()).find(coordinates("com.acme:experiments:jar:mnist:1.0"));

        assertThat(requests.get(0).getArtifact()).hasToString("com.acme:experiments:jar:mnist:1.0");
    }

    @Test
    void aDataSetMayBeAZip() throws Exception {
        jars(false, List.of(), List.of()).find(coordinates("com.acme:letters:zip:1.0"));

        assertThat(requests.get(0).getArtifact()).hasToString("com.acme:letters:zip:1.0");
    }

    @Test
    void whatMavenCannotFindIsToldInOneLine() {
        assertThatThrownBy(() -> jars(false, List.of(), List.of()).find(coordinates("com.acme:missing:1.0")))
                .isInstanceOf(UnavailableArtifactException.class)
                .hasMessage("Could not find artifact; check the coordinates and the project's repositories");
        assertThatThrownBy(() -> jars(true, List.of(), List.of()).find(coordinates("com.acme:missing:1.0")))
                .isInstanceOf(UnavailableArtifactException.class)
                .hasMessage(
                        "Could not find artifact; if it was never downloaded, run the goal once without -o; check the"
                                + " coordinates and the project's repositories");
    }

    @Test
    void aModuleOfThisBuildHasToBeMadeFirst() {
        assertThatThrownBy(() -> jars(true, List.of(), List.of()).find(coordinates("com.acme:missing:2.0")))
                .isInstanceOf(UnavailableArtifactException.class)
                .hasMessage("this build has not made it yet; run the phase package or a later one, and make it a"
                        + " dependency of this project, so that it comes first");
    }

    private ProjectArtifacts jars(boolean offline, List<RemoteRepository> ofProject, List<RemoteRepository> ofPlugins) {
        RepositorySystem system = stub(RepositorySystem.class, arguments -> resolve((ArtifactRequest) arguments[1]));
        RepositorySystemSession session = stub(RepositorySystemSession.class, arguments -> offline);
        return new ProjectArtifacts(system, session, ofProject, ofPlugins, Set.of("com.acme:missing:2.0"));
    }

    private ArtifactResult resolve(ArtifactRequest request) throws ArtifactResolutionException {
        requests.add(request);
        ArtifactResult result = new ArtifactResult(request);
        if (request.getArtifact().getArtifactId().equals("missing")) {
            throw new ArtifactResolutionException(List.of(result), "Could not find artifact.\nMore.");
        }
        return result.setArtifact(request.getArtifact().setFile(JAR));
    }

    private static Coordinates coordinates(String text) {
        return Coordinates.parse(text).orElseThrow();
    }

    private static RemoteRepository repository(String id) {
        return new RemoteRepository.Builder(id, "default", "https://" + id + ".example").build();
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Object[] arguments) throws Exception;
    }

    /** Answers every method alike; these interfaces have dozens, of which one is called. */
    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(arguments)));
    }
}
