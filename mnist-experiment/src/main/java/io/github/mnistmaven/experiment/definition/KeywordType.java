package io.github.mnistmaven.experiment.definition;

import io.github.mnistmaven.experiment.model.Keyword;
import io.github.mnistmaven.experiment.yaml.ScalarKind;
import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * Words of a closed set.
 *
 * @param values what the words stand for, in the order in which they are listed
 */
public record KeywordType<T extends Keyword>(List<T> values) implements Type<T> {

    /** All words of an enumeration. */
    public static <E extends Enum<E> & Keyword> KeywordType<E> of(Class<E> words) {
        return new KeywordType<>(List.of(words.getEnumConstants()));
    }

    @Override
    public String expectation() {
        return "one of " + String.join(", ", words());
    }

    @Override
    public Optional<T> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Scalar scalar) || scalar.kind() != ScalarKind.STRING) {
            return scope.mismatch(value, expectation(), "");
        }
        Optional<T> found = values.stream()
                .filter(candidate -> candidate.keyword().equals(scalar.text()))
                .findFirst();
        return found.isPresent() ? found : scope.unknownValue(scalar, words());
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.of("enum", words());
    }

    @Override
    public YamlValue write(T value) {
        return YamlValue.plain(value.keyword());
    }

    private List<String> words() {
        return values.stream().map(Keyword::keyword).toList();
    }
}
