package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds a value from the parser's events. It does so itself, rather than through the library's nodes, because those no
 * longer know where an alias stood, which tags were written, nor how large a value is once its aliases are expanded.
 */
final class Composer {
    static final int DEEPEST = 32;
    static final int MOST_VALUES = 10_000;

    /** What an alias stands for, the number of values in it, and how deep they are nested. */
    private record Anchored(YamlValue value, int values, int height) {}

    private final Events events;
    private final Problems problems;

    // an anchor whose value is still being composed is there, and empty
    private final Map<String, Optional<Anchored>> anchors = new HashMap<>();
    private int values;

    Composer(Events events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** The value that {@code first} begins; takes its events up to its end. */
    YamlValue compose(Event first) {
        return compose(first, 1);
    }

    private YamlValue compose(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return expand(alias, depth);
        }
        int before = values;
        add(1, event);
        requireDepth(depth, event);
        NodeEvent node = (NodeEvent) event;
        if (node.getAnchor() == null) {
            return content(node, depth);
        }
        anchors.put(node.getAnchor(), Optional.empty());
        YamlValue value = content(node, depth);
        anchors.put(node.getAnchor(), Optional.of(new Anchored(value, values - before, height(value))));
        return value;
    }

    private YamlValue content(NodeEvent node, int depth) {
        if (node instanceof ScalarEvent scalar) {
            return scalar(scalar);
        } else if (node instanceof SequenceStartEvent sequence) {
            return sequence(sequence, depth);
        } else {
            return mapping((MappingStartEvent) node, depth);
        }
    }

    private YamlValue expand(AliasEvent alias, int depth) {
        String name = Quoted.of("*" + alias.getAnchor());
        Optional<Anchored> anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw problems.endWith(
                    events.start(alias), "alias " + name + " stands for nothing; no anchor of this name before it");
        }
        Anchored target = anchored.orElseThrow(() ->
                problems.endWith(events.start(alias), "alias " + name + " stands for a value that it is part of"));
        add(target.values(), alias);
        requireDepth(depth + target.height() - 1, alias);
        return target.value();
    }

    private YamlValue scalar(ScalarEvent scalar) {
        refuseTag(scalar.getTag(), scalar);
        scalar.getValue()
                .codePoints()
                .filter(character -> !StreamReader.isPrintable(character))
                .findFirst()
                .ifPresent(character -> problems.add(
                        events.start(scalar),
                        "text with the character " + Quoted.codePoint(character) + "; remove it"));
        if (scalar.isPlain()) {
            OddSpace.problemOf(scalar.getValue()).ifPresent(problem -> problems.add(events.start(scalar), problem));
        }
        return new YamlValue.Scalar(events.start(scalar), scalar.getValue(), scalar.isPlain());
    }

    private YamlValue sequence(SequenceStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        List<YamlValue> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(compose(event, depth + 1));
        }
        return new YamlValue.Sequence(events.start(start), items);
    }

    private YamlValue mapping(MappingStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            Optional<String> key = key(event, depth);
            YamlValue value = compose(events.next(), depth + 1);
            if (key.isPresent()) {
                add(entries, new YamlValue.Entry(key.get(), events.start(event), value));
            }
        }
        return new YamlValue.Mapping(events.start(start), List.copyOf(entries.values()));
    }

    private Optional<String> key(Event event, int depth) {
        YamlValue key = compose(event, depth + 1);
        if (event instanceof AliasEvent || !(key instanceof YamlValue.Scalar scalar)) {
            problems.add(events.start(event), "a key must be a word");
            return Optional.empty();
        }
        if (scalar.kind() != ScalarKind.STRING) {
            problems.add(
                    events.start(event),
                    "a key must be a word, found " + Quoted.of(scalar.text())
                            + "; put a name that looks like this in quotes");
            return Optional.empty();
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            problems.add(events.start(event), "merge keys ('<<') are not supported; write out the keys");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    private void add(Map<String, YamlValue.Entry> entries, YamlValue.Entry entry) {
        YamlValue.Entry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            int line = first.keyLocation().line();
            String where = line == 0 ? "there already" : "already in line " + line;
            problems.add(entry.keyLocation(), "duplicate key " + Quoted.of(entry.key()) + "; it is " + where);
        }
    }

    private void refuseTag(String tag, Event event) {
        if (tag != null) {
            problems.add(events.start(event), "tags are not supported; remove " + Quoted.of(tag));
        }
    }

    private void add(int more, Event event) {
        values += more;
        if (values > MOST_VALUES) {
            throw problems.endWith(events.start(event), "more than " + MOST_VALUES + " values, aliases expanded");
        }
    }

    private void requireDepth(int depth, Event event) {
        if (depth > DEEPEST) {
            throw problems.endWith(events.start(event), "nested more than " + DEEPEST + " levels deep");
        }
    }

    private static int height(YamlValue value) {
        if (value instanceof YamlValue.Sequence sequence) {
            return 1
                    + sequence.items().stream().mapToInt(Composer::height).max().orElse(0);
        } else if (value instanceof YamlValue.Mapping mapping) {
            return 1
                    + mapping.entries().stream()
                            .mapToInt(entry -> height(entry.value()))
                            .max()
                            .orElse(0);
        } else {
            return 1;
        }
    }
}
