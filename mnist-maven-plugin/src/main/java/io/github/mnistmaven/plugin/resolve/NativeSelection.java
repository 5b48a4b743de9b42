package io.github.mnistmaven.plugin.resolve;

import io.github.mnistmaven.plugin.host.Host.Platform;
import io.github.mnistmaven.plugin.host.Natives;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Replaces the natives of all platforms in a class path by those of one host. */
final class NativeSelection {
    private static final Set<String> NATIVE_GROUPS = Set.of("org.nd4j", "org.bytedeco");

    // nd4j-native-platform 1.0.0-M2.1 does not list this platform, and OpenBLAS 0.3.19 was never built for it
    private static final String OPENBLAS_MACOSX_ARM64 = "0.3.21-1.5.8";

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

    private static void addNatives(Artifact java, Natives natives, List<Artifact> selected) {
        switch (java.getArtifactId()) {
            case "nd4j-native" -> selected.add(classified(java, java.getVersion(), natives.nd4j()));
            case "javacpp" ->
                selected.add(
                        classified(java, java.getVersion(), natives.platform().classifier()));
            case "openblas" ->
                selected.add(classified(
                        java,
                        openblasVersion(java, natives.platform()),
                        natives.platform().classifier()));
            default -> {}
        }
    }

    private static String openblasVersion(Artifact java, Platform platform) {
        return platform == Platform.MACOSX_ARM64 ? OPENBLAS_MACOSX_ARM64 : java.getVersion();
    }

    private static Artifact classified(Artifact java, String version, String classifier) {
        return new DefaultArtifact(java.getGroupId(), java.getArtifactId(), classifier, "jar", version);
    }
}
