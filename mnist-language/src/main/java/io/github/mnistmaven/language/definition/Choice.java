package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of several constructs, named by its keyword: the word alone for its defaults, or a mapping from the word to its
 * arguments, {@code {dense: {units: 10}}}.
 *
 * @param <T> what the constructs have in common
 * @param noun what they are, with its article: {@code a layer}
 * @param options the constructs, in the order in which they are listed
 */
public record Choice<T>(String noun, List<Construct<? extends T>> options) implements Type<T> {

    public Choice {
        options = List.copyOf(options);
    }

    @Override
    public String expectation() {
        return noun + " (" + String.join(", ", keywords()) + ")";
    }

    @Override
    public Optional<T> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar scalar && scalar.kind() == ScalarKind.STRING) {
            return readWord(scalar, scope);
        } else if (value instanceof YamlValue.Mapping mapping
                && !mapping.entries().isEmpty()) {
            return readMapping(mapping, scope);
        } else {
            return scope.mismatch(value, expectation(), "");
        }
    }

    private Optional<T> readWord(YamlValue.Scalar word, Scope scope) {
        Optional<Construct<? extends T>> option = option(word.text());
        if (option.isEmpty()) {
            String hint = Hints.forMapping(word);
            return hint.isEmpty() ? scope.unknownValue(word, keywords()) : scope.mismatch(word, expectation(), hint);
        }
        return option.get()
                .readBare(word.location(), scope.key(word.text(), word))
                .map(read -> read);
    }

    private Optional<T> readMapping(YamlValue.Mapping mapping, Scope scope) {
        YamlValue.Entry first = mapping.entries().get(0);
        Optional<Construct<? extends T>> option = option(first.key());
        if (option.isEmpty()) {
            scope.unknownKey(first, keywords());
            return Optional.empty();
        }
        if (mapping.entries().size() > 1) {
            YamlValue.Entry second = mapping.entries().get(1);
            scope.problem(
                    second.keyLocation(),
                    "key " + Quoted.of(second.key()) + " beside " + Quoted.of(first.key()) + scope.within() + "; "
                            + noun + " is one key with its arguments indented below it");
            return Optional.empty();
        }
        return option.get()
                .read(first.value(), scope.key(first.key(), first.value()))
                .map(read -> read);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        String name = name();
        return context.define(name, this, () -> {
            Stream<JsonSchema> words = options.stream()
                    .filter(option -> !context.isRecorded() && (option.isBare() || context.isPartial()))
                    .map(option -> JsonSchema.of("const", option.keyword()).with("description", option.description()));
            return JsonSchema.anyOf(
                    Stream.concat(words, Stream.of(mapping(name, context))).toList());
        });
    }

    private JsonSchema mapping(String name, SchemaContext context) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Construct<? extends T> option : options) {
            JsonSchema arguments = option.schema(name + "." + option.keyword(), context);
            properties.put(option.keyword(), context.removable(arguments, option.description()));
        }
        // one object with every word, rather than one object per word: editors then say which argument is wrong
        return JsonSchema.type("object")
                .with("title", noun)
                .with("properties", properties)
                .with("minProperties", 1)
                .with("maxProperties", 1)
                .with("additionalProperties", false);
    }

    /** What the constructs are, as one word: {@code data_set}. */
    public String name() {
        return noun.replaceFirst("^an? ", "").replace(' ', '_');
    }

    @Override
    public List<Type<?>> parts() {
        return List.copyOf(options);
    }

    @Override
    public YamlValue write(T value) {
        return write(optionOf(value), value);
    }

    @Override
    public YamlValue brief(T value) {
        return brief(optionOf(value), value);
    }

    private static <R> YamlValue brief(Construct<R> option, Object value) {
        R record = option.record().cast(value);
        return option.needed(record).isEmpty()
                ? YamlValue.plain(option.keyword())
                : YamlValue.mapping(Map.of(option.keyword(), option.brief(record)));
    }

    /** The arguments that {@code value} needs below its keyword, without those that have their defaults. */
    public YamlValue.Mapping briefArguments(T value) {
        return briefArguments(optionOf(value), value);
    }

    private static <R> YamlValue.Mapping briefArguments(Construct<R> option, Object value) {
        return option.briefMapping(option.record().cast(value));
    }

    private Construct<? extends T> optionOf(T value) {
        return options.stream()
                .filter(option -> option.record().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + noun + " of the language: " + value));
    }

    private static <R> YamlValue write(Construct<R> option, Object value) {
        return option.keys().isEmpty()
                ? YamlValue.plain(option.keyword())
                : YamlValue.mapping(
                        Map.of(option.keyword(), option.write(option.record().cast(value))));
    }

    Optional<Construct<? extends T>> option(String keyword) {
        return options.stream()
                .filter(option -> option.keyword().equals(keyword))
                .findFirst();
    }

    private List<String> keywords() {
        return options.stream().map(option -> option.keyword()).toList();
    }
}
