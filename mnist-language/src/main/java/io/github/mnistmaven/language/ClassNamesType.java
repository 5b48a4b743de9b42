package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of classes, each another one. */
record ClassNamesType() implements Type<List<String>> {
    private static final ListType<String> LIST =
            new ListType<>(new TextType("the name of a class"), "names", 2, DatasetFacts.MOST_CLASSES);

    @Override
    public String expectation() {
        return LIST.expectation();
    }

    @Override
    public Optional<List<String>> read(YamlValue value, Scope scope) {
        Optional<List<String>> names = LIST.read(value, scope);
        Set<String> seen = new HashSet<>();
        for (String name : names.orElse(List.of())) {
            if (name.length() > DatasetFacts.LONGEST_CLASS_NAME) {
                return scope.mismatch(
                        value, "names of at most " + DatasetFacts.LONGEST_CLASS_NAME + " characters", Quoted.of(name));
            }
            if (!seen.add(name)) {
                return scope.mismatch(value, "names that differ", Quoted.of(name) + " is there twice");
            }
        }
        return names;
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return LIST.schema(context).with("uniqueItems", true);
    }

    @Override
    public List<Type<?>> parts() {
        return List.of(LIST);
    }

    @Override
    public YamlValue write(List<String> value) {
        return LIST.write(value);
    }
}
