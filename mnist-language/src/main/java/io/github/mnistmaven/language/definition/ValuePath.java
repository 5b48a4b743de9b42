package io.github.mnistmaven.language.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a value: {@code model[0].conv2d.filters}. */
public record ValuePath(List<Step> steps) {
    private static final int MOST_STEPS = 32;
    private static final int LONGEST = 1000;
    private static final String KEY = "[A-Za-z_][A-Za-z0-9_-]*";
    private static final String INDEX = "\\[[0-9]{1,9}]";
    private static final Pattern PATH = Pattern.compile(KEY + "(?:" + INDEX + "|\\." + KEY + ")*+");
    private static final Pattern STEP = Pattern.compile("(" + KEY + ")|\\[([0-9]+)]");

    /** One step down. */
    public sealed interface Step {}

    /** To the value of a key. */
    public record OfKey(String name) implements Step {}

    /** To an item, from 0, of a list. */
    public record OfItem(int index) implements Step {}

    public ValuePath {
        steps = List.copyOf(steps);
    }

    /** The path that {@code text} writes; empty if it writes none, or one that is deeper than any experiment. */
    public static Optional<ValuePath> of(String text) {
        if (text.length() > LONGEST || !PATH.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(text); step.find(); ) {
            steps.add(step.group(1) == null ? new OfItem(Integer.parseInt(step.group(2))) : new OfKey(step.group(1)));
        }
        return steps.size() > MOST_STEPS ? Optional.empty() : Optional.of(new ValuePath(steps));
    }

    /** The first {@code count} steps. */
    ValuePath first(int count) {
        return new ValuePath(steps.subList(0, count));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof OfItem item) {
                text.append('[').append(item.index()).append(']');
            } else if (step instanceof OfKey key) {
                text.append(text.isEmpty() ? "" : ".").append(key.name());
            }
        }
        return text.toString();
    }
}
