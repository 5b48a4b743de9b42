package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;

/**
 * A value that is set from outside an experiment, in place of what its file says.
 *
 * @param path where the value goes
 * @param value the value; null takes away what is there
 * @param place what messages call the assignment
 */
public record Assignment(ValuePath path, YamlValue value, Location place) {

    /**
     * {@code whole} with the value set. Mappings that are missing on the way are made, and so is a choice of another
     * keyword; a list has the items that it has.
     *
     * @param type the type of {@code whole}
     * @param problems told if there is no such place, in which case {@code whole} stays as it is
     */
    public YamlValue.Mapping applyTo(Construct<?> type, YamlValue.Mapping whole, Problems problems) {
        return new Setter(this, problems).set(Structure.of(type), whole);
    }
}
