package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;

/**
 * Writes an experiment, or a part of one, with every default written out. What a shorthand says alone is written as
 * one: {@code rotation: 10}, since its probability is 1.
 */
public final class EffectiveYaml {

    private EffectiveYaml() {}

    /** {@code experiment} as YAML that reads back to an equal one, whatever the file is called. */
    public static String of(Experiment experiment) {
        return YamlWriter.write(whole(ExperimentDefinition.named(experiment.name()), experiment));
    }

    /** The same with one value per line, and behind it as a comment where it was written, or that it is a default. */
    public static String annotated(LocatedExperiment located) {
        Experiment experiment = located.experiment();
        Construct<Experiment> definition = ExperimentDefinition.named(experiment.name());
        return AnnotatedYaml.write(whole(definition, experiment), Structure.of(definition), located.origins());
    }

    private static YamlValue.Mapping whole(Construct<Experiment> definition, Experiment experiment) {
        return (YamlValue.Mapping) definition.write(experiment);
    }

    /** {@code optimizer} on one line: {@code sgd: {learning_rate: 0.01, momentum: 0, nesterov: false}}. */
    public static String line(Optimizer optimizer) {
        return YamlWriter.line((YamlValue.Mapping) Optimizers.OPTIMIZER.write(optimizer));
    }
}
