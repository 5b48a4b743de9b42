package io.github.mnistmaven.language.settings;

import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.FlatSettings;
import io.github.mnistmaven.language.LayerSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a plan was made of, as a flat list that can be compared: values by keys in the words of the language. Limits,
 * description and name are not in it, since no model depends on them.
 */
public final class PlanSettings {
    /** The key of the layers' order. */
    public static final String MODEL = "model";

    private static final String NOTHING_SET = "defaults";

    private PlanSettings() {}

    /**
     * The settings of {@code plan}, in the order of the language. A layer is one setting, {@code model.dropout_1}, and
     * says what its author has to write, {@code rate: 0.25}; {@code model} is the order of all layers.
     */
    public static Map<String, String> of(TrainingPlan plan) {
        Map<String, String> settings = new LinkedHashMap<>(data(plan.data()));
        settings.put(MODEL, plan.layers().stream().map(PlannedLayer::name).collect(Collectors.joining(", ")));
        for (PlannedLayer layer : plan.layers()) {
            String written = LayerSettings.of(layer.layer());
            settings.put(MODEL + "." + layer.name(), written.isEmpty() ? NOTHING_SET : written);
        }
        plan.initialWeights()
                .ifPresent(
                        weights -> settings.put("initial_weights", weights.source() + ", SHA-256 " + weights.sha256()));
        settings.putAll(FlatSettings.of(plan.training()));
        settings.putAll(FlatSettings.of(plan.regularization()));
        plan.selective().ifPresent(goal -> settings.putAll(FlatSettings.of(goal)));
        return settings;
    }

    private static Map<String, String> data(DataPlan data) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("data.dataset", data.source().name());
        settings.put("data.validation", data.validatesOnTest() ? "test" : String.valueOf(data.validationImages()));
        data.limit().ifPresent(limit -> settings.put("data.limit", String.valueOf(limit)));
        return settings;
    }
}
