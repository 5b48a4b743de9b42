package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Default;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes one value per line, and behind each where it comes from. */
final class AnnotatedYaml {
    private static final String INDENT = "  ";
    private static final String ITEM = "- ";
    private static final int LONGEST_ALIGNED = 60;
    private static final int LONGEST_ORIGIN = 500;

    private final Origins origins;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String text, String comment) {}

    /**
     * A place in the experiment.
     *
     * @param path the path that its origin is known by
     * @param structure what the language says of it
     * @param fallback what its origin is if it was not given
     * @param first the beginning of its first line
     * @param next the beginning of any other line
     */
    private record Place(String path, Structure structure, String fallback, String first, String next) {

        Place key(String key) {
            return new Place(
                    path.isEmpty() ? key : path + "." + key,
                    structure.key(key),
                    structure.definition(key).map(Place::fallback).orElse(fallback),
                    next + written(key) + ":",
                    next + INDENT);
        }

        Place at(String otherPath) {
            return new Place(otherPath, structure, fallback, first, next);
        }

        Place item(int index) {
            return new Place(path + "[" + index + "]", structure.item(), fallback, next + ITEM, next + INDENT);
        }

        private static String fallback(Key<?, ?> key) {
            return key.fallback().orElse(null) instanceof Default.Derived<?> derived
                    ? "default: " + derived.description()
                    : "default";
        }
    }

    private AnnotatedYaml(Origins origins) {
        this.origins = origins;
    }

    /** {@code whole}, of the structure {@code structure}, as the text of a file. */
    static String write(YamlValue.Mapping whole, Structure structure, Origins origins) {
        AnnotatedYaml yaml = new AnnotatedYaml(origins);
        yaml.mapping(whole, new Place("", structure, "default", "", ""));
        return yaml.text();
    }

    private void value(YamlValue value, Place place) {
        if (value instanceof YamlValue.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping(mapping, place);
        } else if (value instanceof YamlValue.Sequence sequence
                && sequence.items().stream().anyMatch(item -> !(item instanceof YamlValue.Scalar))) {
            sequence(sequence, place);
        } else {
            String gap = place.first().endsWith(":") ? " " : "";
            lines.add(new Line(place.first() + gap + YamlWriter.inline(value), origin(place)));
        }
    }

    private void mapping(YamlValue.Mapping mapping, Place place) {
        boolean inItem = place.first().endsWith(ITEM);
        if (!inItem && !place.first().isEmpty()) {
            lines.add(new Line(place.first(), ""));
        }
        for (YamlValue.Entry entry : mapping.entries()) {
            Place below = place.key(entry.key());
            boolean besideDash = inItem && entry == mapping.entries().get(0);
            String first = besideDash ? place.first() + written(entry.key()) + ":" : below.first();
            value(entry.value(), new Place(below.path(), below.structure(), below.fallback(), first, below.next()));
        }
    }

    // a key may be the name of a class
    private static String written(String key) {
        return YamlWriter.inline(YamlValue.text(key));
    }

    private void sequence(YamlValue.Sequence sequence, Place place) {
        lines.add(new Line(place.first(), ""));
        Place items = place.at(pathOfItems(place));
        for (int i = 0; i < sequence.items().size(); i++) {
            value(sequence.items().get(i), items.item(i));
        }
    }

    // a list that is written in place of its whole mapping may have been given in full
    private String pathOfItems(Place place) {
        boolean asWritten = origins.find(place.path() + "[0]").isPresent();
        return place.structure()
                .shorthandKey()
                .filter(key -> !asWritten)
                .map(key -> place.path() + "." + key.name())
                .orElse(place.path());
    }

    private String origin(Place place) {
        return place.structure()
                .shorthandKey()
                .flatMap(key -> origins.find(place.path() + "." + key.name()))
                .or(() -> origins.find(place.path()))
                .map(AnnotatedYaml::shown)
                .orElse(place.fallback());
    }

    // an override would only say its value again
    private static String shown(Location location) {
        String text = location.line() == 0 ? Assignments.property(location) : location.toString();
        return Quoted.plain(text, LONGEST_ORIGIN);
    }

    private String text() {
        int column = lines.stream()
                .filter(line -> !line.comment().isEmpty())
                .mapToInt(line -> line.text().length())
                .filter(length -> length <= LONGEST_ALIGNED)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.text());
            if (!line.comment().isEmpty()) {
                text.append(" ".repeat(Math.max(0, column - line.text().length())));
                text.append("  # ").append(line.comment());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
