package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.LongType;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Experiments at random, of all that the definitions allow. */
public final class RandomExperiments {
    private static final int DEEPEST = 8;
    private static final String EXTENDS = "extends";

    private final SplittableRandom random;

    public RandomExperiments(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** An experiment that extends nothing. */
    public YamlValue.Mapping next() {
        return mapping(ExperimentDefinition.named("x"), 0);
    }

    /**
     * An experiment that extends {@code parent}, which is in {@code file}: has some of its keys, most of them changed.
     */
    YamlValue.Mapping extending(YamlValue.Mapping parent, String file) {
        Construct<?> whole = ExperimentDefinition.named("x");
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        entries.put("schema", YamlValue.plain("1"));
        entries.put("extends", YamlValue.text(file));
        changes(whole, parent, 0).entries().forEach(entry -> entries.putIfAbsent(entry.key(), entry.value()));
        return YamlValue.mapping(entries);
    }

    private YamlValue.Mapping changes(Construct<?> construct, YamlValue.Mapping parent, int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (Key<?, ?> key : construct.keys()) {
            Optional<YamlValue> inherited = parent.find(key.name()).map(YamlValue.Entry::value);
            if (key.name().equals(EXTENDS) || random.nextBoolean()) {
                continue;
            }
            boolean isRemoved = depth > 0 && inherited.isPresent() && !key.required() && random.nextInt(6) == 0;
            entries.put(key.name(), isRemoved ? YamlValue.plain("null") : change(key, inherited, depth + 1));
        }
        return YamlValue.mapping(entries);
    }

    private YamlValue change(Key<?, ?> key, Optional<YamlValue> inherited, int depth) {
        if (inherited.isPresent() && key.type() instanceof Construct<?> construct) {
            boolean isWhole = construct.shorthand().isPresent() && random.nextBoolean();
            return isWhole ? value(key, depth) : changes(construct, mapping(inherited.get()), depth);
        }
        if (inherited.orElse(null) instanceof YamlValue.Mapping mapping
                && key.type() instanceof Choice<?> choice
                && random.nextInt(4) > 0) {
            return sameChoice(choice, mapping.entries().get(0), depth);
        }
        return value(key, depth);
    }

    /** What is inherited, if it has keys that can be removed. */
    private static YamlValue.Mapping mapping(YamlValue value) {
        return value instanceof YamlValue.Mapping mapping ? mapping : YamlValue.mapping(Map.of());
    }

    private YamlValue sameChoice(Choice<?> choice, YamlValue.Entry inherited, int depth) {
        Construct<?> option = choice.options().stream()
                .filter(one -> one.keyword().equals(inherited.key()))
                .findFirst()
                .orElseThrow();
        YamlValue.Mapping arguments = mapping(inherited.value());
        return random.nextInt(4) == 0
                ? YamlValue.plain(option.keyword())
                : YamlValue.mapping(Map.of(option.keyword(), changes(option, arguments, depth)));
    }

    private YamlValue value(Key<?, ?> key, int depth) {
        return value(key.type(), key, depth + 1);
    }

    private YamlValue value(Type<?> type, Key<?, ?> key, int depth) {
        if (type instanceof IntegerType integer) {
            return YamlValue.plain(String.valueOf(random.nextLong(integer.min(), integer.max() + 1L)));
        } else if (type instanceof LongType) {
            return YamlValue.plain(String.valueOf(random.nextLong()));
        } else if (type instanceof NumberType number) {
            return YamlValue.plain(String.valueOf(inside(number)));
        } else if (type instanceof RangeType range) {
            return range.bound().isPresent() && random.nextBoolean()
                    ? value(range.bound().get(), key, depth)
                    : YamlValue.sequence(DoubleStream.of(inside(range.end()), inside(range.end()))
                            .sorted()
                            .mapToObj(end -> YamlValue.plain(String.valueOf(end)))
                            .<YamlValue>map(end -> end)
                            .toList());
        } else if (type instanceof BooleanType) {
            return YamlValue.plain(String.valueOf(random.nextBoolean()));
        } else if (type instanceof KeywordType<?> words) {
            return YamlValue.plain(any(words.values()).keyword());
        } else if (type instanceof ListType<?> list) {
            if (list.item() instanceof IntegerType integer) {
                // some have to ascend
                return YamlValue.sequence(
                        random.longs(random.nextInt(list.min(), list.min() + 4), integer.min(), integer.max() + 1L)
                                .sorted()
                                .mapToObj(item -> YamlValue.plain(String.valueOf(item)))
                                .<YamlValue>map(item -> item)
                                .toList());
            }
            if (list.item() instanceof TextType) {
                return key.example().orElseThrow();
            }
            List<YamlValue> items = new ArrayList<>();
            int size = depth > DEEPEST ? list.min() : random.nextInt(list.min(), list.min() + 4);
            for (int i = 0; i < size; i++) {
                items.add(value(list.item(), key, depth + 1));
            }
            return YamlValue.sequence(items);
        } else if (type instanceof Choice<?> choice) {
            return choice(choice, depth);
        } else if (type instanceof Construct<?> construct) {
            return arguments(construct, depth);
        } else if (type.parts().size() == 1) {
            return value(type.parts().get(0), key, depth);
        } else {
            // a type of its own, which knows best
            return key.example().orElseThrow();
        }
    }

    private double inside(NumberType number) {
        return number.min() + (0.1 + 0.8 * random.nextDouble()) * Math.min(number.max() - number.min(), 1e6);
    }

    private YamlValue choice(Choice<?> choice, int depth) {
        List<? extends Construct<?>> options = choice.options().stream()
                .filter(option -> depth < DEEPEST
                        || option.parts().stream().allMatch(part -> part.parts().isEmpty()))
                .toList();
        Construct<?> option = any(options);
        return option.isBare() && random.nextBoolean()
                ? YamlValue.plain(option.keyword())
                : YamlValue.mapping(Map.of(option.keyword(), arguments(option, depth)));
    }

    private YamlValue arguments(Construct<?> construct, int depth) {
        boolean isShort = construct.shorthand().isPresent()
                && construct.keys().stream().filter(Key::required).count() <= 1
                && random.nextBoolean();
        return isShort ? value(construct.shorthand().get(), depth) : mapping(construct, depth);
    }

    private YamlValue.Mapping mapping(Construct<?> construct, int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Key<?, ?> chosen = construct.oneOf().isEmpty() ? null : any(construct.oneOf());
        for (Key<?, ?> key : construct.keys()) {
            boolean given = construct.oneOf().contains(key) ? key == chosen : key.required() || random.nextBoolean();
            if (given && !key.name().equals(EXTENDS)) {
                entries.put(key.name(), value(key, depth));
            }
        }
        return isLimit(construct) ? limit(construct, entries, depth) : YamlValue.mapping(entries);
    }

    private static boolean isLimit(Construct<?> construct) {
        return construct.keys().stream().map(Key::name).toList().equals(List.of("min", "max"));
    }

    /** A limit that is one, and can be kept: there are so many that hardly any experiment had only such. */
    private YamlValue.Mapping limit(Construct<?> construct, Map<String, YamlValue> drawn, int depth) {
        Map<String, YamlValue> bounds = new LinkedHashMap<>(drawn);
        if (bounds.isEmpty()) {
            bounds.put("min", value(construct.keys().get(0), depth));
        }
        if (bounds.size() == 2 && number(bounds.get("min")) > number(bounds.get("max"))) {
            bounds.put("min", bounds.put("max", bounds.get("min")));
        }
        return YamlValue.mapping(bounds);
    }

    private static double number(YamlValue value) {
        return Double.parseDouble(((YamlValue.Scalar) value).text());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
