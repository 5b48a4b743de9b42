package io.github.mnistmaven.trainer.model.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One layer behind the other. A flatten layer is not a layer in DL4J: it comes with the next one. */
final class Sequence {
    private final TrainingPlan plan;
    private final LayerForms forms;
    private final Configurations configurations;
    private final List<Dl4jObject> layers = new ArrayList<>();
    private final SortedMap<Integer, Dl4jObject> preprocessors = new TreeMap<>();

    Sequence(TrainingPlan plan, LayerForms forms) {
        this.plan = plan;
        this.forms = forms;
        configurations = new Configurations(plan.training().seed());
    }

    Dl4jObject configuration() {
        if (startsInPlace()) {
            add(LayerForms.COPY, List.of());
        }
        int last = plan.layers().size() - 1;
        for (PlannedLayer planned : plan.layers().subList(0, last)) {
            if (planned.layer() instanceof Layer.Flatten) {
                preprocessors.put(layers.size(), Parts.flatten(planned.input()));
            } else {
                add(forms.hidden(planned), LayerForms.parameterNames(planned.layer()));
            }
        }
        add(forms.output(plan.layers().get(last)), List.of());
        return Configurations.network().with("confs", layers).with("inputPreProcessors", preprocessors);
    }

    private void add(Dl4jObject layer, List<String> parameterNames) {
        layers.add(configurations.layer("layer" + layers.size(), layer, parameterNames));
    }

    /**
     * Whether the network's own input would reach a second layer, or a first one's flattening: unless it trains, DL4J
     * hands on what enters a layer of noise or an activation, and refuses arrays that no layer has made, but for the
     * first.
     */
    private boolean startsInPlace() {
        List<Layer> start = plan.layers().stream()
                .map(PlannedLayer::layer)
                .dropWhile(Layer.Flatten.class::isInstance)
                .limit(2)
                .toList();
        return LayerForms.worksInPlace(start.get(0))
                && start.stream().allMatch(layer -> LayerForms.worksInPlace(layer) || layer instanceof Layer.Flatten);
    }
}
