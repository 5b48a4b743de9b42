package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of a part of an experiment, in the words of the experiment. */
final class Settings {

    private Settings() {}

    /**
     * The settings of a layer or an optimizer, without its name: {@code units 100, activation relu}. Taken from its
     * JSON, {@code {"dense": {"units": 100, ...}}}, so that one added to the language needs nothing here.
     */
    static String of(Object named) {
        return json(named).values().stream()
                .map(settings -> list((Map<?, ?>) settings))
                .collect(Collectors.joining());
    }

    /** The name of a layer or an optimizer in the language: {@code dense}. */
    static String name(Object named) {
        return json(named).keySet().stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static String list(Map<?, ?> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " " + value(setting.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Lists are sizes: {@code 3x3}. */
    private static String value(Object value) {
        if (value instanceof Double number) {
            return Format.plain(number);
        }
        return value instanceof List<?> size
                ? size.stream().map(String::valueOf).collect(Collectors.joining("x"))
                : String.valueOf(value);
    }

    private static Map<?, ?> json(Object named) {
        try {
            return Json.read(Json.line(named), Map.class);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("what was just written as JSON can't be read: " + named, e);
        }
    }
}
