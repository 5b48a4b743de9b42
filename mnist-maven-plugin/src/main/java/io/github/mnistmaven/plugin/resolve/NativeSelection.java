package io.github.mnistmaven.plugin.resolve;

import io.github.mnistmaven.plugin.host.Natives;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Replaces the natives of all platforms in a class path by those of one host. */
final class NativeSelection {
    private static final Set<String> NATIVE_GROUPS = Set.of("org.nd4j", "org.bytedeco");

    private NativeSelection() {}

    static List<Artifact> select(List<Artifact> collected, Natives natives) {
        List<Artifact> selected = new ArrayList<>();
        for (Artifact artifact : collected) {
            if (!NATIVE_GROUPS.contains(artifact.getGroupId())) {
                selected.add(artifact);
            } else if (artifact.getClassifier().isEmpty()) {
                selected.add(artifact);
                addNatives(artifact, natives, selected);
            }
        }
        return selected;
    }

    // the POMs set versions that have natives for this platform; they are the same as those of the Java part
    private static void addNatives(Artifact java, Natives natives, List<Artifact> selected) {
        switch (java.getArtifactId()) {
            case "nd4j-native" -> natives.nd4j().ifPresent(nd4j -> selected.add(classified(java, nd4j)));
            case "javacpp", "openblas", "dnnl", "opencl" ->
                selected.add(classified(java, natives.platform().classifier()));
            default -> {}
        }
    }

    private static Artifact classified(Artifact java, String classifier) {
        return new DefaultArtifact(java.getGroupId(), java.getArtifactId(), classifier, "jar", java.getVersion());
    }
}
