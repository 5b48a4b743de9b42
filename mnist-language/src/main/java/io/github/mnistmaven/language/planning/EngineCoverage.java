package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.EngineDecision;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.stream.Stream;

/** Which engines train what, as the types of layers say it, and which of them is to train a plan. */
public final class EngineCoverage {

    private EngineCoverage() {}

    /** The engines that train {@code layer} where {@code input} enters it, the fastest first. */
    public static List<EngineChoice> engines(Layer layer, Shape input) {
        return Stream.of(EngineChoice.ONEDNN, EngineChoice.DL4J)
                .filter(engine ->
                        LayerTypes.of(layer).lack(engine, layer, input).isEmpty())
                .toList();
    }

    /** The layers that {@code engine} can't train, in their order; none if it trains the whole network. */
    public static List<Uncovered> uncovered(EngineChoice engine, List<PlannedLayer> layers) {
        return layers.stream()
                .flatMap(planned -> LayerTypes.of(planned.layer())
                        .lack(engine, planned.layer(), planned.input())
                        .map(lack -> new Uncovered(engine, planned, lack.feature(), lack.remedy()))
                        .stream())
                .toList();
    }

    /** The engine that {@code plan} names, or the fastest that covers its network. */
    public static EngineDecision decide(TrainingPlan plan) {
        List<PlannedLayer> layers = plan.layers();
        return decide(
                plan.training().engine(), uncovered(EngineChoice.ONEDNN, layers), uncovered(EngineChoice.DL4J, layers));
    }

    /** The same where the engines lack {@code onednn} and {@code dl4j}. */
    static EngineDecision decide(EngineChoice choice, List<Uncovered> onednn, List<Uncovered> dl4j) {
        return switch (choice) {
            case DL4J -> EngineDecision.dl4j("dl4j was asked for");
            case ONEDNN ->
                EngineDecision.onednn(
                        "onednn was asked for", dl4j.isEmpty() ? "use training.engine: auto or dl4j" : noOther(dl4j));
            case AUTO ->
                onednn.isEmpty()
                        ? EngineDecision.onednn("auto: onednn covers the network", dl4j.isEmpty() ? "" : noOther(dl4j))
                        : EngineDecision.dl4j("auto: " + onednn.get(0));
        };
    }

    private static String noOther(List<Uncovered> dl4j) {
        return "no other engine trains this network: " + dl4j.get(0);
    }
}
