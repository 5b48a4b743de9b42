package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.language.yaml.YamlValue;

/**
 * A file that was read.
 *
 * @param name what messages call it
 */
record Document(SourceFile file, String name, YamlValue.Mapping content) {}
