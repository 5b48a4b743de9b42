package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.network.Keyword;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyExamplesTest {

    static List<Construct<?>> constructs() {
        return Definitions.constructs();
    }

    static List<KeywordType<?>> words() {
        return Definitions.words();
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void everyKeyHasAnExampleThatReads(Construct<?> construct) {
        for (Key<?, ?> key : construct.keys()) {
            Optional<YamlValue> example = key.example();
            assertThat(example)
                    .as("example of %s in %s; give one by Key.example", key.name(), construct.keyword())
                    .isPresent();
            assertReads(key.type(), example.orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void whatIsSaidIsOneSentence(Construct<?> construct) {
        assertThat(construct.description()).endsWith(".");
        assertThat(construct.keys())
                .allSatisfy(key -> assertThat(key.description()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("words")
    <T extends Keyword> void everyWordIsExplainedInASentenceOfItsOwn(KeywordType<T> words) {
        List<String> meanings = words.values().stream().map(words.meaning()).toList();

        assertThat(meanings)
                .doesNotHaveDuplicates()
                .allSatisfy(meaning -> assertThat(meaning).endsWith("."));
    }

    private static void assertReads(Type<?> type, YamlValue example) {
        Problems problems = new Problems();
        assertThat(type.read(example, Scope.of(example, problems)))
                .as(example.toString())
                .isPresent();
        problems.throwIfAny();
    }
}
