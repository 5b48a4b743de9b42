package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.Scope;
import io.github.mnistmaven.experiment.definition.Type;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.problem.Location;
import io.github.mnistmaven.experiment.problem.Problems;
import io.github.mnistmaven.experiment.problem.Quoted;
import io.github.mnistmaven.experiment.problem.ShownPath;
import io.github.mnistmaven.experiment.yaml.YamlReader;
import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.nio.file.Path;
import java.util.Optional;

/** Reads experiments. */
public final class ExperimentReader {

    private ExperimentReader() {}

    /**
     * Reads the experiment in {@code file} and fills in every default of the language.
     *
     * @param base the directory that messages leave out of the file's name
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException if there is no such file or something is wrong
     *     in it; carries every problem, in the order of the file
     */
    public static LocatedExperiment read(Path file, Path base) {
        Problems problems = new Problems();
        YamlValue.Mapping whole = YamlReader.read(file, ShownPath.of(file, base), problems);
        Scope scope = Scope.of(whole, problems, KerasWords::advice);
        requireKnownSchema(whole, problems);
        String name = nameOf(file);
        Optional<Experiment> experiment = ExperimentDefinition.named(name).read(whole, scope);
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
     * Reads the name of an engine that is given outside an experiment, to take the place of its own.
     *
     * @param word the name, as an experiment would have it
     * @param place what the user calls the override: {@code -Dmnist.engine}
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException if there is no such engine
     */
    public static EngineChoice engine(String word, Location place) {
        return override(TrainingSection.ENGINE, TrainingSection.ENGINE_PATH, word, place);
    }

    /**
     * Reads the name of a run that is given outside an experiment.
     *
     * @param word the name, as an experiment would have it
     * @param place what the user calls the place where it is given: {@code mnist.name}
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException if no run can be called that
     */
    public static String name(String word, Location place) {
        return override(new RunNameType(), "name", word, place);
    }

    private static <T> T override(Type<T> type, String path, String word, Location place) {
        Problems problems = new Problems();
        YamlValue value = new YamlValue.Scalar(place, word, false);
        Scope scope = Scope.of(value, problems, KerasWords::advice).key(path, value);
        Optional<T> read = type.read(value, scope);
        problems.throwIfAny();
        return read.orElseThrow();
    }

    /** Another version of the language has other rules, and what this one says of it would only mislead. */
    private static void requireKnownSchema(YamlValue.Mapping whole, Problems problems) {
        Problems ofSchema = new Problems();
        Scope scope = Scope.of(whole, ofSchema);
        String key = ExperimentDefinition.SCHEMA.name();
        whole.find(key)
                .map(YamlValue.Entry::value)
                .ifPresent(version -> ExperimentDefinition.SCHEMA.type().read(version, scope.key(key, version)));
        ofSchema.throwIfAny();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
