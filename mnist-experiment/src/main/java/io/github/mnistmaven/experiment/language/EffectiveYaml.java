package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.yaml.YamlValue;
import io.github.mnistmaven.experiment.yaml.YamlWriter;

/** Writes an experiment, or a part of one, with every default written out. */
public final class EffectiveYaml {

    private EffectiveYaml() {}

    /** {@code experiment} as YAML that reads back to an equal one, whatever the file is called. */
    public static String of(Experiment experiment) {
        YamlValue whole = ExperimentDefinition.named(experiment.name()).write(experiment);
        return YamlWriter.write((YamlValue.Mapping) whole);
    }

    /** {@code optimizer} on one line: {@code sgd: {learning_rate: 0.01, momentum: 0, nesterov: false}}. */
    public static String line(Optimizer optimizer) {
        return YamlWriter.line((YamlValue.Mapping) Optimizers.OPTIMIZER.write(optimizer));
    }
}
