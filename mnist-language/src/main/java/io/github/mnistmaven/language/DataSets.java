package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlJson;
import io.github.mnistmaven.language.yaml.YamlReader;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;

/** Data sets that a build names by itself, as experiments do in {@code data.dataset}. */
public final class DataSets {

    private DataSets() {}

    /**
     * The data set in {@code text}, a word or a mapping in YAML, such as {@code {images: {path: parts, size: [32,
     * 32]}}}.
     *
     * @param property what the user calls the text, and the place of whatever is wrong in it
     * @throws ExperimentException if it is not one; carries every problem
     */
    public static DataSource parse(String property, String text) {
        Location place = Location.of(property);
        Problems problems = new Problems();
        YamlValue value = YamlReader.value(text, place, problems);
        problems.throwIfAny();
        Scope scope = Scope.of(value, problems).key(property, value);
        Optional<DataSource> read = DataSection.DATASET.read(value, scope);
        problems.throwIfAny();
        return read.orElseThrow();
    }

    /**
     * The data set in a directory, with every default of its kind.
     *
     * @param kind {@code idx} or {@code images}
     */
    public static DataSource inDirectory(String kind, String path) {
        Problems problems = new Problems();
        YamlValue value = YamlValue.mapping(Map.of(kind, YamlValue.text(path)));
        return DataSection.DATASET.read(value, Scope.of(value, problems)).orElseThrow();
    }

    /** How an experiment would write {@code source} behind {@code dataset:}, as short as can be. */
    public static String written(DataSource source) {
        return Json.line(YamlJson.of(DataSection.DATASET.brief(source)));
    }

    /** Whether {@code text} is meant for {@link #parse}, and not the path of a directory. */
    public static boolean isWritten(String text) {
        return text.startsWith("{") || text.equals(DataSource.Mnist.KIND);
    }
}
