package io.github.mnistmaven.language.definition;

import java.util.Optional;

/** Words that authors bring along from elsewhere. */
@FunctionalInterface
public interface ForeignWords {

    /** None at all. */
    ForeignWords NONE = (word, path) -> Optional.empty();

    /**
     * What to write in place of {@code word}, or why there is nothing to write, as a clause; empty if it is unknown.
     *
     * @param path what the word is a key or the value of: {@code model[0].dense.activation}
     */
    Optional<String> advice(String word, String path);
}
