package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.network.Keyword;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words of a closed set.
 *
 * @param name what each of them is, as one word: {@code fan_mode}
 * @param values what the words stand for, in the order in which they are listed
 * @param meaning what a word means, one sentence
 */
public record KeywordType<T extends Keyword>(String name, List<T> values, Function<T, String> meaning)
        implements Type<T> {

    public KeywordType {
        values = List.copyOf(values);
    }

    /** All words of an enumeration. */
    public static <E extends Enum<E> & Keyword> KeywordType<E> of(
            String name, Class<E> words, Function<E, String> meaning) {
        return new KeywordType<>(name, List.of(words.getEnumConstants()), meaning);
    }

    @Override
    public String expectation() {
        return "one of " + String.join(", ", words());
    }

    @Override
    public Optional<T> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Scalar scalar) || scalar.kind() != ScalarKind.STRING) {
            boolean isNothing = value instanceof YamlValue.Scalar scalar && scalar.kind() == ScalarKind.NULL;
            String hint = isNothing ? scope.advice("null").orElse("") : "";
            return scope.mismatch(value, expectation(), hint);
        }
        Optional<T> found = values.stream()
                .filter(candidate -> candidate.keyword().equals(scalar.text()))
                .findFirst();
        return found.isPresent() ? found : scope.unknownValue(scalar, words());
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        // a word is whole wherever it stands
        return context.whole()
                .define(
                        name,
                        this,
                        () -> JsonSchema.anyOf(values.stream()
                                .map(value -> JsonSchema.of("const", value.keyword())
                                        .with("description", meaning.apply(value)))
                                .toList()));
    }

    @Override
    public YamlValue write(T value) {
        return YamlValue.plain(value.keyword());
    }

    private List<String> words() {
        return values.stream().map(Keyword::keyword).toList();
    }
}
