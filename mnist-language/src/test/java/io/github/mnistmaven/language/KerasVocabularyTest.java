package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.model.network.Keyword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word of Keras 3.15.1 is a word of the language, or answered by what to write instead; so is each argument of
 * what the language has. The words are what {@code interop/keras_words.py} printed.
 */
class KerasVocabularyTest {
    private static final Path WORDS = Path.of("src", "test", "resources", "keras", "words.txt");
    private static final Pattern ADVICE = Pattern.compile("write ([a-z0-9_.]+)(: \\{?([a-z0-9_]+))?.*");
    private static final Structure EXPERIMENT = Structure.of(ExperimentDefinition.named("x"));

    /** Where an author would write a word of each section. */
    private static final Map<String, String> PLACES = Map.of(
            "layers", "model[0]",
            "activations", "model[0].dense.activation",
            "initializers", "model[0].dense.kernel_initializer",
            "regularizers", "model[0].dense.kernel_regularizer",
            "constraints", "model[0].dense.kernel_regularizer",
            "optimizers", "training.optimizer",
            "schedules", "training.schedule",
            "callbacks", "regularization",
            "model", "training");

    /**
     * A word of Keras.
     *
     * @param path where an author would write it
     */
    record Word(String path, String name, List<String> arguments) {

        /** The word of ours that is spelt alike. */
        Optional<String> ours() {
            return words(structure(path)).stream()
                    .filter(word -> KerasWords.canonical(word).equals(KerasWords.canonical(name)))
                    .findFirst();
        }

        Optional<String> advice() {
            return KerasWords.advice(name, path);
        }

        @Override
        public String toString() {
            return name + " in " + path;
        }
    }

    static List<Word> everyWord() throws IOException {
        List<Word> words = new ArrayList<>();
        String path = "";
        for (String line : Files.readAllLines(WORDS)) {
            if (line.startsWith("[")) {
                path = PLACES.get(line.substring(1, line.length() - 1));
            } else if (!line.startsWith("#")) {
                List<String> parts = List.of(line.split(" "));
                words.add(new Word(path, parts.get(0), parts.subList(1, parts.size())));
            }
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("everyWord")
    void isOursOrAnswered(Word word) {
        boolean isMethod = List.of("compile", "fit").contains(word.name());
        assertThat(isMethod || word.ours().isPresent() || word.advice().isPresent())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyWord")
    void soAreItsArguments(Word word) {
        Optional<String> place = word.ours()
                .map(ours -> word.path() + "." + ours)
                .or(() -> word.advice().flatMap(advice -> place(word.path(), advice)));
        if (place.isPresent()) {
            Structure construct = structure(place.get());
            assertThat(word.arguments())
                    .filteredOn(argument -> construct.definition(argument).isEmpty())
                    .as(place.get())
                    .allSatisfy(argument ->
                            assertThat(KerasWords.advice(argument, place.get())).isPresent());
        }
    }

    /** Where to write what an advice says. */
    private static Optional<String> place(String path, String advice) {
        Matcher matcher = ADVICE.matcher(advice);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1).contains(".") ? matcher.group(1) : path + "." + matcher.group(1);
        boolean isChoice = structure(first).isChoice() && matcher.group(3) != null;
        return Optional.of(isChoice ? first + "." + matcher.group(3) : first);
    }

    private static Structure structure(String path) {
        Structure structure = EXPERIMENT;
        for (String step : path.split("\\.")) {
            structure = step.equals("model[0]") ? structure.key("model").item() : structure.key(step);
        }
        return structure;
    }

    /** The words that may stand in a place. */
    private static List<String> words(Structure structure) {
        Type<?> type = structure.type().orElseThrow();
        if (type instanceof Choice<?> choice) {
            return choice.options().stream().map(option -> option.keyword()).toList();
        }
        return type instanceof KeywordType<?> words
                ? words.values().stream().map(Keyword::keyword).toList()
                : List.of();
    }
}
