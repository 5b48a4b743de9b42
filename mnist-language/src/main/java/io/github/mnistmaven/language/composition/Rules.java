package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a language says of its files.
 *
 * @param type what a file holds, composed
 * @param own the keys that are never inherited
 * @param check tells what is wrong with a file by itself; throws if another language is written in it
 */
public record Rules(Construct<?> type, Set<String> own, BiConsumer<YamlValue.Mapping, Problems> check) {
    public Rules {
        own = Set.copyOf(own);
    }
}
