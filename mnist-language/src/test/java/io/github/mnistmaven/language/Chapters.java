package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language in the order in which it is read: each chapter is followed by those that it first refers to. */
final class Chapters {

    /**
     * What may stand at one place.
     *
     * @param title its heading
     * @param choice whether it is one of several, rather than the only one
     * @param constructs what may stand there, if that has keys; several that are no choice differ in their values alone
     * @param words what may stand there otherwise
     */
    record Chapter(String title, boolean choice, List<Construct<?>> constructs, Optional<KeywordType<?>> words) {

        /** What a link to the heading ends in. */
        String anchor() {
            return "#" + title.toLowerCase(Locale.ROOT).replace("`", "").replace(' ', '-');
        }
    }

    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<Type<?>, Chapter> places = new IdentityHashMap<>();

    private Chapters() {}

    static Chapters of(Construct<?> whole) {
        Chapters chapters = new Chapters();
        chapters.visit(whole);
        return chapters;
    }

    List<Chapter> all() {
        return Collections.unmodifiableList(chapters);
    }

    /** Where values of {@code type} are described; empty if their key's line says it all. */
    Optional<Chapter> of(Type<?> type) {
        return Optional.ofNullable(places.get(type));
    }

    private void visit(Type<?> type) {
        if (places.containsKey(type)) {
            return;
        } else if (type instanceof Choice<?> choice) {
            visit(choice);
        } else if (type instanceof KeywordType<?> words) {
            add(words, new Chapter(plural(words.name()), true, List.of(), Optional.of(words)));
        } else if (type instanceof Construct<?> construct && !isSmall(construct)) {
            String title = "`" + construct.keyword() + "`";
            add(construct, new Chapter(title, false, List.of(construct), Optional.empty()));
            construct.parts().forEach(part -> visit(part, construct.parts()));
        } else if (!(type instanceof Construct<?>)) {
            type.parts().forEach(this::visit);
        }
    }

    /** What several keys of a mapping hold that stand for the same record has one chapter. */
    private void visit(Type<?> part, List<Type<?>> siblings) {
        List<Construct<?>> alike = siblings.stream()
                .filter(Construct.class::isInstance)
                .<Construct<?>>map(sibling -> (Construct<?>) sibling)
                .filter(sibling -> part instanceof Construct<?> one && one.record() == sibling.record())
                .toList();
        if (alike.size() > 1 && !isSmall(alike.get(0)) && !places.containsKey(part)) {
            String title = plural(alike.get(0).record().getSimpleName());
            Chapter chapter = new Chapter(title, false, alike, Optional.empty());
            add(part, chapter);
            alike.forEach(construct -> places.put(construct, chapter));
            alike.forEach(construct -> construct.parts().forEach(this::visit));
        } else {
            visit(part);
        }
    }

    private void visit(Choice<?> choice) {
        Construct<?> first = choice.options().get(0);
        if (places.containsKey(first)) {
            places.put(choice, places.get(first));
            return;
        }
        Chapter chapter = new Chapter(plural(choice.name()), true, List.copyOf(choice.options()), Optional.empty());
        add(choice, chapter);
        choice.options().forEach(option -> places.put(option, chapter));
        choice.options().forEach(option -> option.parts().forEach(this::visit));
    }

    private void add(Type<?> type, Chapter chapter) {
        chapters.add(chapter);
        places.put(type, chapter);
    }

    private static String plural(String name) {
        String words = name.replace('_', ' ') + (name.endsWith("s") ? "es" : "s");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Whether all keys of {@code construct} hold the same, so that the line of the key that holds it has room for all.
     */
    static boolean isSmall(Construct<?> construct) {
        Set<Type<?>> types =
                Set.copyOf(construct.keys().stream().<Type<?>>map(Key::type).toList());
        return types.size() == 1 && types.iterator().next().parts().isEmpty();
    }
}
