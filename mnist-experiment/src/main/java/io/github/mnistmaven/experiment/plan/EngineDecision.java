package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.EngineChoice;
import java.util.List;

/**
 * Which engine trains a plan, and why. Made once, before the trainer's process starts: its class path, native libraries and
 * number of threads follow from it.
 *
 * @param engine the engine, not {@code auto}
 * @param reason why, for the console and the record
 * @param fallback whether it trains in place of one that this machine can't load
 * @param remedy what to do where this machine can't load it, to follow a semicolon; empty if {@code dl4j} trains then
 */
public record EngineDecision(EngineChoice engine, String reason, boolean fallback, String remedy) {

    /** The engine that a plan names, or the fastest that covers its network. */
    public static EngineDecision of(TrainingPlan plan) {
        List<PlannedLayer> layers = plan.layers();
        return of(plan.training().engine(), EngineCoverage.onednn(layers), EngineCoverage.dl4j(layers));
    }

    /** The same where the engines lack {@code onednn} and {@code dl4j}. */
    static EngineDecision of(EngineChoice choice, List<Uncovered> onednn, List<Uncovered> dl4j) {
        return switch (choice) {
            case DL4J -> dl4j("dl4j was asked for", false);
            case ONEDNN ->
                onednn("onednn was asked for", dl4j.isEmpty() ? "use training.engine: auto or dl4j" : noOther(dl4j));
            case AUTO ->
                onednn.isEmpty()
                        ? onednn("auto: onednn covers the network", dl4j.isEmpty() ? "" : noOther(dl4j))
                        : dl4j("auto: " + onednn.get(0), false);
        };
    }

    private static EngineDecision onednn(String reason, String remedy) {
        return new EngineDecision(EngineChoice.ONEDNN, reason, false, remedy);
    }

    private static EngineDecision dl4j(String reason, boolean fallback) {
        return new EngineDecision(
                EngineChoice.DL4J,
                reason,
                fallback,
                "leave mnist.natives out if you set it" + (fallback ? "" : ", or use training.engine: onednn"));
    }

    private static String noOther(List<Uncovered> dl4j) {
        return "no other engine trains this network: " + dl4j.get(0);
    }

    /** Whether {@code dl4j} trains where this machine can't load the engine. */
    public boolean mayBeReplaced() {
        return remedy.isEmpty();
    }

    /**
     * The decision for {@code dl4j} in place of this engine.
     *
     * @param unloadable why this machine can't load it
     */
    public EngineDecision replaced(String unloadable) {
        return dl4j(unloadable, true);
    }
}
