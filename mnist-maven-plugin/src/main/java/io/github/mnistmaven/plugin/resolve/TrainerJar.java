package io.github.mnistmaven.plugin.resolve;

import io.github.mnistmaven.model.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;

/**
 * A jar of a trainer's class path; in a build of this project itself that packages nothing, a directory of classes.
 *
 * @param groupId of its artifact
 * @param artifactId of its artifact
 * @param fullVersion its artifact's version, and classifier if it has one
 * @param file where it is
 */
public record TrainerJar(String groupId, String artifactId, String fullVersion, Path file) {
    static final String OWN_GROUP = "io.github.mnistmaven";
    static final String TRAINER = "mnist-trainer";
    static final String DL4J_ENGINE = "mnist-engine-dl4j";

    private static final Set<String> OWN = Set.of(TRAINER, DL4J_ENGINE);
    private static final Set<String> LIBRARIES = Set.of("org.bytedeco", "org.nd4j", "org.deeplearning4j");

    static TrainerJar of(Artifact artifact) {
        String classifier = artifact.getClassifier();
        return new TrainerJar(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getVersion() + (classifier.isEmpty() ? "" : "-" + classifier),
                artifact.getFile().toPath());
    }

    /**
     * Whether trained parameters depend on it: on those that compute them, and not on those that hold plans, data and
     * records, or read and write them.
     */
    public boolean isTraining() {
        return isOwn() ? OWN.contains(artifactId) : LIBRARIES.contains(groupId);
    }

    private boolean isOwn() {
        return groupId.equals(OWN_GROUP);
    }

    /** By which it is known among others: {@code dnnl-3.11-1.5.13-linux-x86_64}. */
    public String name() {
        return artifactId + "-" + fullVersion;
    }

    /**
     * What its name does not say of its content: SHA-256 of our own, which may be snapshots; empty for released ones.
     */
    public String content() throws IOException {
        return isOwn() && Files.isRegularFile(file) ? Sha256.of(file) : "";
    }
}
