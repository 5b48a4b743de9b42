package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.Type;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Walks the definitions of the language. */
final class Definitions {

    private Definitions() {}

    /** Every construct of the language, each once. */
    static List<Construct<?>> constructs() {
        return types().stream()
                .filter(Construct.class::isInstance)
                .<Construct<?>>map(type -> (Construct<?>) type)
                .toList();
    }

    /** Every closed set of words, each once. */
    static List<KeywordType<?>> words() {
        return types().stream()
                .filter(KeywordType.class::isInstance)
                .<KeywordType<?>>map(type -> (KeywordType<?>) type)
                .toList();
    }

    /** Every word that an author may write: keys, the words of choices, and those of closed sets. */
    static Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("true", "false"));
        constructs().forEach(construct -> {
            names.add(construct.keyword());
            construct.keys().forEach(key -> names.add(key.name()));
        });
        words().forEach(words -> words.values().forEach(word -> names.add(word.keyword())));
        return names;
    }

    private static Set<Type<?>> types() {
        Set<Type<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(ExperimentDefinition.named("x"), seen);
        return seen;
    }

    private static void collect(Type<?> type, Set<Type<?>> seen) {
        if (seen.add(type)) {
            type.parts().forEach(part -> collect(part, seen));
        }
    }
}
