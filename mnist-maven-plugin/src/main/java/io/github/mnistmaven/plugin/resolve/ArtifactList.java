package io.github.mnistmaven.plugin.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.DependencyVisitor;

/** The artifacts of a dependency graph, each once, dependents before what they depend on. */
final class ArtifactList implements DependencyVisitor {
    // Maven exports the resolver's API to plugins, but none of the visitors that come with it
    private final Set<Artifact> artifacts = new LinkedHashSet<>();

    static List<Artifact> of(DependencyNode root) {
        ArtifactList list = new ArtifactList();
        root.accept(list);
        return List.copyOf(list.artifacts);
    }

    @Override
    public boolean visitEnter(DependencyNode node) {
        return artifacts.add(node.getArtifact());
    }

    @Override
    public boolean visitLeave(DependencyNode node) {
        return true;
    }
}
