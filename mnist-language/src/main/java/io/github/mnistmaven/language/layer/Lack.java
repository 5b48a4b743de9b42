package io.github.mnistmaven.language.layer;

import java.util.Optional;

/**
 * Why an engine can't train a layer.
 *
 * @param feature what the engine lacks, to follow the word "lacks"
 * @param remedy what to write instead, to follow the word "use"; empty if nothing but another engine helps
 */
public record Lack(String feature, Optional<String> remedy) {

    Lack(String feature, String remedy) {
        this(feature, Optional.of(remedy));
    }
}
