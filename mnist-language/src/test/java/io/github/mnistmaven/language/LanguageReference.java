package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Default;
import io.github.mnistmaven.language.definition.DeferredType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
import io.github.mnistmaven.model.network.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reference of the language as Markdown: made of its definitions, but for the introduction. */
final class LanguageReference {
    private final Chapters chapters = Chapters.of(ExperimentDefinition.named("x"));
    private final StringBuilder text = new StringBuilder();

    private LanguageReference() {}

    /**
     * The whole document.
     *
     * @param introduction what it begins with, heading included
     */
    static String markdown(String introduction) {
        LanguageReference reference = new LanguageReference();
        reference.text.append(introduction).append('\n');
        reference.contents();
        reference.chapters.all().forEach(reference::chapter);
        reference.kerasWords();
        return reference.text.toString();
    }

    private void contents() {
        line("## Contents");
        line("");
        chapters.all().forEach(chapter -> line("- [" + chapter.title() + "](" + chapter.anchor() + ")"));
        line("- [Keras says, we say](#keras-says-we-say)");
        line("");
    }

    private void chapter(Chapters.Chapter chapter) {
        line("## " + chapter.title());
        line("");
        chapter.words().ifPresent(this::words);
        if (!chapter.choice() && chapter.constructs().size() > 1) {
            alike(chapter.constructs());
            return;
        }
        for (Construct<?> construct : chapter.constructs()) {
            if (chapter.choice()) {
                line("### " + construct.keyword());
                line("");
            }
            line(construct.description());
            line("");
            if (chapter.choice()) {
                line("    " + inline(shortest(construct)));
                line("");
            }
            keys(construct);
        }
    }

    /** One description of what differs only in the values that its keys may have. */
    private void alike(List<Construct<?>> constructs) {
        List<String> names = constructs.stream()
                .map(construct -> "`" + construct.keyword() + "`")
                .toList();
        int last = names.size() - 1;
        line("What " + String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " have in common.");
        line("");
        keys(constructs.get(0), constructs);
    }

    private <T extends Keyword> void words(KeywordType<T> words) {
        line("| word | meaning |");
        line("|---|---|");
        words.values()
                .forEach(word -> row("`" + word.keyword() + "`", words.meaning().apply(word)));
        line("");
    }

    /** The construct with nothing that may be left out. */
    private static YamlValue shortest(Construct<?> construct) {
        if (construct.isBare()) {
            return YamlValue.plain(construct.keyword());
        }
        Map<String, YamlValue> required = new LinkedHashMap<>();
        construct.keys().stream()
                .filter(Key::required)
                .forEach(key -> required.put(key.name(), key.example().orElseThrow()));
        YamlValue arguments = construct
                .shorthand()
                .filter(key -> required.size() == 1 && required.containsKey(key.name()))
                .map(key -> required.get(key.name()))
                .orElse(YamlValue.mapping(required));
        return YamlValue.mapping(Map.of(construct.keyword(), arguments));
    }

    private void keys(Construct<?> construct) {
        keys(construct, List.of(construct));
    }

    /** @param alike whose keys are those of {@code construct} */
    private void keys(Construct<?> construct, List<Construct<?>> alike) {
        if (construct.keys().isEmpty()) {
            return;
        }
        line("| key | meaning | value | default | example |");
        line("|---|---|---|---|---|");
        for (Key<?, ?> key : construct.keys()) {
            YamlValue.Mapping example =
                    YamlValue.mapping(Map.of(key.name(), key.example().orElseThrow()));
            row(
                    "`" + key.name() + "`",
                    key.description(),
                    value(key, alike),
                    fallback(key),
                    "`" + YamlWriter.line(example) + "`");
        }
        line("");
        construct.shorthand().ifPresent(key -> {
            line("The value of `" + key.name() + "` may stand in place of the whole mapping.");
            line("");
        });
    }

    private String value(Key<?, ?> key, List<Construct<?>> alike) {
        List<String> values = alike.stream()
                .flatMap(construct -> construct.keys().stream())
                .filter(other -> other.name().equals(key.name()))
                .map(other -> value(other.type()))
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : "as said of each";
    }

    private String value(Type<?> type) {
        if (type instanceof DeferredType<?> deferred) {
            return value(deferred.type().get());
        } else if (type instanceof ListType<?> list) {
            String least = list.min() == 0 ? "" : ", at least " + list.min();
            return "a list of " + link(list.item()).orElse(list.plural()) + least;
        } else if (type instanceof Choice<?> choice) {
            return link(choice).map(link -> "one of " + link).orElse(choice.expectation());
        } else if (type instanceof KeywordType<?> words) {
            String list = words.values().stream().map(Keyword::keyword).collect(Collectors.joining(", "));
            return "one of [" + list + "](" + chapters.of(words).orElseThrow().anchor() + ")";
        } else if (type instanceof Construct<?> construct) {
            String alone = construct
                    .shorthand()
                    .map(key -> value(key.type()) + ", or ")
                    .orElse("");
            return link(construct).map(link -> alone + "a mapping, " + link).orElse(small(construct));
        } else {
            return type.expectation();
        }
    }

    private static String small(Construct<?> construct) {
        String names =
                construct.keys().stream().map(key -> "`" + key.name() + "`").collect(Collectors.joining(", "));
        return "a mapping of " + names + ", each "
                + construct.keys().get(0).type().expectation();
    }

    private Optional<String> link(Type<?> type) {
        Type<?> meant =
                type instanceof DeferredType<?> deferred ? deferred.type().get() : type;
        return chapters.of(meant).map(chapter -> "[" + chapter.title() + "](" + chapter.anchor() + ")");
    }

    private static String fallback(Key<?, ?> key) {
        Optional<YamlValue> constant = key.constantDefault();
        if (key.required()) {
            return "required";
        } else if (constant.filter(YamlValue.Mapping.class::isInstance).isPresent()) {
            return "its own defaults";
        } else if (constant.isPresent()) {
            return "`" + inline(constant.get()) + "`";
        } else {
            return key.fallback()
                    .map(derived -> ((Default.Derived<?>) derived).description())
                    .orElse("none");
        }
    }

    private void kerasWords() {
        line("## Keras says, we say");
        line("");
        for (KerasWords.Place place : KerasWords.Place.values()) {
            line("### " + place.title());
            line("");
            line("| Keras says | we say |");
            line("|---|---|");
            KerasWords.ENTRIES.stream().filter(entry -> entry.place() == place).forEach(this::kerasWord);
            line("");
        }
    }

    private void kerasWord(KerasWords.Entry entry) {
        String words = entry.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        String ours = entry.ours().isEmpty() ? "" : "`" + entry.ours() + "`";
        String joint = ours.isEmpty() || entry.note().isEmpty() ? "" : ", ";
        row(words, ours + joint + entry.note());
    }

    private static String inline(YamlValue value) {
        return value instanceof YamlValue.Mapping mapping && mapping.entries().size() == 1
                ? YamlWriter.line(mapping)
                : YamlWriter.line(YamlValue.mapping(Map.of("x", value))).substring("x: ".length());
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
