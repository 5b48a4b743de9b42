package io.github.mnistmaven.language.settings;

import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** In what runs differ, by the settings of their plans. */
public final class SettingsDifference {

    private SettingsDifference() {}

    /**
     * A setting that is not the same.
     *
     * @param key its key
     * @param before its value in the first plan; empty if that has none
     * @param after its value in the second plan; empty if that has none
     */
    public record Change(String key, Optional<String> before, Optional<String> after) {}

    /** What became of {@code first} in {@code second}, in the order of the language; empty if nothing did. */
    public static List<Change> between(TrainingPlan first, TrainingPlan second) {
        Map<String, String> before = PlanSettings.of(first);
        Map<String, String> after = PlanSettings.of(second);
        return keys(List.of(first, second)).stream()
                .map(key -> new Change(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .toList();
    }

    /**
     * The keys whose values are not the same in all of {@code plans}, in the order of the language. The order of layers
     * is among them only if layers that all have come in another order: that one has more layers, its own keys say.
     */
    public static List<String> keys(Collection<TrainingPlan> plans) {
        List<Map<String, String>> settings =
                plans.stream().map(PlanSettings::of).toList();
        return inOrder(settings).stream()
                .filter(key -> key.equals(PlanSettings.MODEL) ? isReordered(plans) : differs(key, settings))
                .toList();
    }

    private static boolean differs(String key, List<Map<String, String>> settings) {
        return settings.stream()
                .anyMatch(one -> !Objects.equals(one.get(key), settings.get(0).get(key)));
    }

    /** Whether layers that all of {@code plans} have come in another order in one of them. */
    public static boolean isReordered(Collection<TrainingPlan> plans) {
        List<List<String>> orders = plans.stream()
                .map(plan -> plan.layers().stream().map(PlannedLayer::name).toList())
                .toList();
        Set<String> common = new LinkedHashSet<>(orders.isEmpty() ? List.of() : orders.get(0));
        orders.forEach(order -> common.retainAll(Set.copyOf(order)));
        return orders.stream()
                        .map(order -> order.stream().filter(common::contains).toList())
                        .distinct()
                        .count()
                > 1;
    }

    /** All keys, each behind those that come before it where it first occurs. */
    private static List<String> inOrder(List<Map<String, String>> settings) {
        List<String> keys = List.of();
        for (Map<String, String> one : settings) {
            keys = with(one.keySet(), keys);
        }
        return keys;
    }

    private static List<String> with(Set<String> others, List<String> keys) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            places.put(keys.get(i), i);
        }
        List<String> merged = new ArrayList<>();
        int next = 0;
        for (String key : others) {
            Integer known = places.get(key);
            if (known == null) {
                merged.add(key);
            } else if (known >= next) {
                merged.addAll(keys.subList(next, known + 1));
                next = known + 1;
            }
        }
        merged.addAll(keys.subList(next, keys.size()));
        return List.copyOf(merged);
    }
}
