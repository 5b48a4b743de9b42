package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.io.IOException;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Where a record is: a file, or a part of one.
 *
 * @param file the file
 * @param path the place in the file, such as {@code members[1]}; empty for all of it
 */
record RecordPlace(JsonFile file, String path) {

    /** All of {@code file}. */
    static RecordPlace of(JsonFile file) {
        return new RecordPlace(file, "");
    }

    /** A part of what is here: {@code plan}, {@code members[1]}. */
    RecordPlace at(String part) {
        return new RecordPlace(file, path.isEmpty() ? part : path + "." + part);
    }

    /**
     * Checks something.
     *
     * @param holds whether all is well
     * @param must what has to be said otherwise, behind the path of what is here: {@code must be 3}
     * @throws IOException that says so, unless {@code holds}
     */
    void expect(boolean holds, String must) throws IOException {
        if (!holds) {
            throw file.damaged((path + " " + must).strip(), null);
        }
    }

    /**
     * The value of {@code type} that is written here.
     *
     * @param check tells what else is wrong with it
     * @throws IOException if it is not of that type; says the first of what is wrong
     */
    <T> T read(JsonNode json, Type<T> type, BiConsumer<T, Problems> check) throws IOException {
        Problems problems = new Problems();
        YamlValue value = JsonValues.of(json, Location.of(file.path().toString()));
        Scope whole = Scope.of(value, problems);
        try {
            var read = type.read(value, path.isEmpty() ? whole : whole.key(path, value));
            read.ifPresent(sound -> check.accept(sound, problems));
            problems.throwIfAny();
            return read.orElseThrow();
        } catch (ExperimentException e) {
            throw file.damaged(e.problems().get(0).message(), null);
        }
    }
}
