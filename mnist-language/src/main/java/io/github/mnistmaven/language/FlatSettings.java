package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings as a flat list, defaults included: each value by the path of its key, {@code training.batch_size}. The
 * arguments of a choice come right below it, {@code training.optimizer} and {@code training.optimizer.learning_rate},
 * so that the same argument of two optimizers is one key; and what a shorthand stands for is the value of the construct
 * itself.
 */
public final class FlatSettings {
    private final Map<String, String> settings = new LinkedHashMap<>();

    private FlatSettings() {}

    /** What {@code training} says, in the order of its keys. */
    public static Map<String, String> of(Training training) {
        return of(TrainingSection.TRAINING, training);
    }

    /** What {@code regularization} says, in the order of its keys; nothing for what it does not have. */
    public static Map<String, String> of(Regularization regularization) {
        return of(RegularizationSection.REGULARIZATION, regularization);
    }

    /** How a threshold is chosen. */
    public static Map<String, String> of(Selective selective) {
        return of(SelectiveSection.SELECTIVE, selective);
    }

    private static <R> Map<String, String> of(Construct<R> section, R value) {
        FlatSettings flat = new FlatSettings();
        flat.add(section.keyword(), Structure.of(section), section.write(value));
        return flat.settings;
    }

    private void add(String path, Structure structure, YamlValue value) {
        if (!(value instanceof YamlValue.Mapping mapping)) {
            settings.put(path, value instanceof YamlValue.Scalar word ? word.text() : YamlWriter.inline(value));
        } else if (structure.isChoice()) {
            YamlValue.Entry chosen = mapping.entries().get(0);
            settings.put(path, chosen.key());
            add(path, structure.key(chosen.key()), chosen.value());
        } else {
            String shorthand = structure.shorthandKey().map(Key::name).orElse("");
            for (YamlValue.Entry entry : mapping.entries()) {
                String below = entry.key().equals(shorthand) ? path : path + "." + entry.key();
                add(below, structure.key(entry.key()), entry.value());
            }
        }
    }
}
