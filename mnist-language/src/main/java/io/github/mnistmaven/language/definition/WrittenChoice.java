package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * A choice as it is written: a keyword, and the arguments that follow it unless it stands alone.
 *
 * @param location where the choice begins
 * @param keyword the word that decides
 * @param keyLocation where the word is written
 * @param arguments what it is given
 */
record WrittenChoice(Location location, String keyword, Location keyLocation, Optional<YamlValue> arguments) {

    /** What {@code value} chooses; empty if it has not the form of a choice. */
    static Optional<WrittenChoice> of(YamlValue value) {
        if (value instanceof YamlValue.Scalar word && word.kind() == ScalarKind.STRING) {
            return Optional.of(new WrittenChoice(word.location(), word.text(), word.location(), Optional.empty()));
        }
        if (value instanceof YamlValue.Mapping mapping && mapping.entries().size() == 1) {
            YamlValue.Entry only = mapping.entries().get(0);
            return Optional.of(
                    new WrittenChoice(mapping.location(), only.key(), only.keyLocation(), Optional.of(only.value())));
        }
        return Optional.empty();
    }

    /** The same keyword with {@code other} arguments; it stands alone if there are none. */
    YamlValue with(Optional<YamlValue> other) {
        return other.<YamlValue>map(value ->
                        new YamlValue.Mapping(location, List.of(new YamlValue.Entry(keyword, keyLocation, value))))
                .orElseGet(() -> new YamlValue.Scalar(location, keyword, false));
    }
}
