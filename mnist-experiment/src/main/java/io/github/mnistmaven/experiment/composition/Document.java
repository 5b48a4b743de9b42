package io.github.mnistmaven.experiment.composition;

import io.github.mnistmaven.experiment.yaml.YamlValue;

/**
 * A file that was read.
 *
 * @param name what messages call it
 */
record Document(SourceFile file, String name, YamlValue.Mapping content) {}
