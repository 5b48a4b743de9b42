package io.github.mnistmaven.experiment.definition;

import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes values as short as the language allows, the way examples are read best. */
final class Brief {

    private Brief() {}

    /** {@code written}, which {@code type} wrote, without what is a default anyway; means the same. */
    static YamlValue of(Type<?> type, YamlValue written) {
        if (type instanceof DeferredType<?> deferred) {
            return of(deferred.type().get(), written);
        } else if (type instanceof ListType<?> list && written instanceof YamlValue.Sequence sequence) {
            return YamlValue.sequence(
                    sequence.items().stream().map(item -> of(list.item(), item)).toList());
        } else if (type instanceof Choice<?> choice && written instanceof YamlValue.Mapping mapping) {
            YamlValue.Entry only = mapping.entries().get(0);
            return option(choice.option(only.key()).orElseThrow(), only.value());
        } else if (type instanceof Construct<?> construct && written instanceof YamlValue.Mapping mapping) {
            return construct(construct, mapping);
        } else {
            return written;
        }
    }

    private static YamlValue option(Construct<?> option, YamlValue arguments) {
        YamlValue brief = of(option, arguments);
        boolean bare = option.isBare() && brief.equals(YamlValue.mapping(Map.of()));
        return bare ? YamlValue.plain(option.keyword()) : YamlValue.mapping(Map.of(option.keyword(), brief));
    }

    private static YamlValue construct(Construct<?> construct, YamlValue.Mapping mapping) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (Key<?, ?> key : construct.keys()) {
            mapping.find(key.name())
                    .map(YamlValue.Entry::value)
                    .filter(value -> !key.isDefault(value))
                    .ifPresent(value -> entries.put(key.name(), of(key.type(), value)));
        }
        Optional<YamlValue> shorthand = construct.shorthand().map(key -> entries.get(key.name()));
        return shorthand.isPresent() && entries.size() == 1 ? shorthand.get() : YamlValue.mapping(entries);
    }
}
