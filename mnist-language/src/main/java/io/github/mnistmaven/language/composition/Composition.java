package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.definition.Merge;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.definition.ValuePath;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Makes one experiment of a file, the parents that it extends, and what is set from outside. */
public final class Composition {
    private static final ValuePath.Step EXTENDS = new ValuePath.OfKey(ParentFiles.EXTENDS);

    private final Path base;
    private final ArtifactJars jars;
    private final List<Assignment> assignments;

    /**
     * @param base the directory that messages leave out of files' names, and that directories in {@code assignments}
     *     are relative to
     * @param jars finds the jars of parents
     * @param assignments what is set in every experiment, in this order
     */
    public Composition(Path base, ArtifactJars jars, List<Assignment> assignments) {
        this.base = base;
        this.jars = jars;
        this.assignments = List.copyOf(assignments);
    }

    /**
     * Composes the experiment in {@code file}. It extends nothing any more, every value has the place where it was
     * written, and relative directories are seen from {@code file}.
     *
     * @param problems receives what is wrong; knows the files in their order afterwards
     * @throws io.github.mnistmaven.language.problem.ExperimentException if one of the files can't be had
     */
    public YamlValue.Mapping compose(Path file, Rules rules, Problems problems) {
        List<Document> chain = new ParentFiles(base, Project.of(base, file), jars, rules, problems).read(file);
        YamlValue.Mapping whole = without(Set.of(ParentFiles.EXTENDS), merged(chain, rules));
        for (Assignment assignment : assignments) {
            if (assignment.path().steps().get(0).equals(EXTENDS)) {
                problems.add(
                        assignment.place(),
                        "extends can't be set from outside an experiment; set the values that the parent would bring");
            } else {
                whole = assignment.applyTo(rules.type(), whole, problems);
            }
        }
        return new Directories(chain, base, problems).relocate(Structure.of(rules.type()), whole);
    }

    private static YamlValue.Mapping merged(List<Document> chain, Rules rules) {
        YamlValue.Mapping merged = chain.get(chain.size() - 1).content();
        for (int i = chain.size() - 2; i >= 0; i--) {
            merged = Merge.of(
                    rules.type(), without(rules.own(), merged), chain.get(i).content());
        }
        return merged;
    }

    private static YamlValue.Mapping without(Set<String> keys, YamlValue.Mapping mapping) {
        return new YamlValue.Mapping(
                mapping.location(),
                mapping.entries().stream()
                        .filter(entry -> !keys.contains(entry.key()))
                        .toList());
    }
}
