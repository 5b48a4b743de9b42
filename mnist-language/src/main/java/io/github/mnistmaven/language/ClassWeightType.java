package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Suggestions;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The word {@code balanced}, or a weight for the name of each class; which names there are, the data say. */
record ClassWeightType() implements Type<ClassWeight> {
    private static final NumberType WEIGHT = NumberType.from(0, 1e6);

    @Override
    public String expectation() {
        return ClassWeight.BALANCED_WORD + ", or a weight for each class, " + WEIGHT.expectation();
    }

    @Override
    public Optional<ClassWeight> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar word && word.text().equals(ClassWeight.BALANCED_WORD)) {
            return Optional.of(ClassWeight.BALANCED);
        }
        if (!(value instanceof YamlValue.Mapping mapping) || mapping.entries().isEmpty()) {
            String question = value instanceof YamlValue.Scalar word
                    ? Suggestions.question(word.text(), List.of(ClassWeight.BALANCED_WORD))
                    : "";
            return scope.mismatch(value, expectation(), question);
        }
        SortedMap<String, Double> weights = new TreeMap<>();
        for (YamlValue.Entry entry : mapping.entries()) {
            WEIGHT.read(entry.value(), scope.key(entry.key(), entry.value()))
                    .ifPresent(weight -> weights.put(entry.key(), weight));
        }
        return weights.size() == mapping.entries().size() ? Optional.of(new ClassWeight(weights)) : Optional.empty();
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.anyOf(List.of(
                JsonSchema.of("const", ClassWeight.BALANCED_WORD),
                JsonSchema.type("object")
                        .with("additionalProperties", WEIGHT.schema(context))
                        .with("minProperties", 1)));
    }

    @Override
    public YamlValue write(ClassWeight value) {
        if (value.isBalanced()) {
            return YamlValue.plain(ClassWeight.BALANCED_WORD);
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        value.weights().forEach((name, weight) -> entries.put(name, WEIGHT.write(weight)));
        return YamlValue.mapping(entries);
    }
}
