package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Composition;
import io.github.mnistmaven.language.composition.Rules;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads experiments. */
public final class ExperimentReader {
    private final Composition composition;

    /**
     * @param base the directory that messages leave out of files' names, and that directories in {@code assignments}
     *     are relative to
     * @param jars finds the jars of experiments that others extend
     * @param assignments what is set in every experiment, whatever its files say
     */
    public ExperimentReader(Path base, ArtifactJars jars, List<Assignment> assignments) {
        this.composition = new Composition(base, jars, assignments);
    }

    /** Reads an experiment that extends nothing but files, as it is written. */
    public static LocatedExperiment read(Path file, Path base) {
        return new ExperimentReader(base, ArtifactJars.NONE, List.of()).read(file);
    }

    /**
     * Reads the experiment in {@code file}, with what it extends and what is set, and fills in every default of the
     * language.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException if there is no such file or something is wrong
     *     in it; carries every problem, in the order of the file
     */
    public LocatedExperiment read(Path file) {
        String name = nameOf(file);
        Construct<Experiment> definition = ExperimentDefinition.named(name);
        Problems problems = new Problems();
        Rules rules = new Rules(definition, ExperimentDefinition.OWN, ExperimentReader::requireKnownSchema);
        YamlValue.Mapping whole = composition.compose(file, rules, problems);
        Scope scope = Scope.of(whole, problems, KerasWords::advice);
        Optional<Experiment> experiment = definition.read(whole, scope);
        if (whole.find("name").isEmpty() && !RunNameType.isValid(name)) {
            problems.add(
                    whole.location(),
                    "the file's name, " + Quoted.of(name) + ", can't be the name of a run; add the key 'name', "
                            + new RunNameType().expectation());
        }
        problems.throwIfAny();
        return new LocatedExperiment(experiment.orElseThrow(), scope.origins());
    }

    /**
     * Reads the name of a run that is given outside an experiment.
     *
     * @param word the name, as an experiment would have it
     * @param place what the user calls the place where it is given: {@code mnist.name}
     * @throws io.github.mnistmaven.language.problem.ExperimentException if no run can be called that
     */
    public static String name(String word, Location place) {
        Problems problems = new Problems();
        YamlValue value = new YamlValue.Scalar(place, word, false);
        Scope scope = Scope.of(value, problems, KerasWords::advice).key("name", value);
        Optional<String> read = new RunNameType().read(value, scope);
        problems.throwIfAny();
        return read.orElseThrow();
    }

    /** Another version of the language has other rules, and what this one says of it would only mislead. */
    private static void requireKnownSchema(YamlValue.Mapping file, Problems problems) {
        Problems ofSchema = new Problems();
        Scope scope = Scope.of(file, ofSchema);
        String key = ExperimentDefinition.SCHEMA.name();
        file.find(key)
                .map(YamlValue.Entry::value)
                .ifPresent(version -> ExperimentDefinition.SCHEMA.type().read(version, scope.key(key, version)));
        ofSchema.throwIfAny();
        ExperimentDefinition.SCHEMA.requireIn(file, Scope.of(file, problems));
    }

    /** The name of the experiment in {@code file}, unless it says otherwise: the file's own without its extension. */
    public static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
