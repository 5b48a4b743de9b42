package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.plan.EngineCoverage;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.NativeEngine;
import java.util.List;

/**
 * Which engine trains.
 *
 * @param factory makes the engine
 * @param reason why it was chosen, for the console and the record
 * @param fallback whether it was chosen because this machine can't load the one that was meant to train
 */
public record EngineSelection(EngineFactory factory, String reason, boolean fallback) {

    /**
     * The engine that the plan names, or the fastest that covers its network. Its native libraries are loaded, those of
     * the other engine are not.
     *
     * @throws UnusablePlanException if this machine can't load the engine that the plan insists on, or any that could train
     */
    public static EngineSelection of(TrainingPlan plan, NativeEngine dl4j, NativeEngine onednn)
            throws UnusablePlanException {
        try {
            return select(plan, dl4j, onednn);
        } catch (LinkageError e) {
            // DL4J is the last resort: where onednn can't be loaded, it has been dealt with
            throw new UnusablePlanException(
                    "engine dl4j: its " + unloadable(e) + "; leave mnist.natives out if you set it, or use"
                            + " training.engine: onednn",
                    e);
        }
    }

    private static EngineSelection select(TrainingPlan plan, NativeEngine dl4j, NativeEngine onednn)
            throws UnusablePlanException {
        return switch (plan.training().engine()) {
            case DL4J -> chosen(dl4j.load(), "dl4j was asked for");
            case ONEDNN -> chosen(demanded(onednn), "onednn was asked for");
            case AUTO -> fastest(EngineCoverage.onednn(plan.layers()), dl4j, onednn);
        };
    }

    private static EngineFactory demanded(NativeEngine onednn) throws UnusablePlanException {
        try {
            return onednn.load();
        } catch (LinkageError e) {
            throw new UnusablePlanException(
                    "engine onednn: its " + unloadable(e) + "; use training.engine: auto or dl4j", e);
        }
    }

    /** The fastest engine for a network with the layers {@code uncovered}, which onednn can't train. */
    static EngineSelection fastest(List<Uncovered> uncovered, NativeEngine dl4j, NativeEngine onednn) {
        if (!uncovered.isEmpty()) {
            return chosen(dl4j.load(), "auto: " + uncovered.get(0));
        }
        try {
            return chosen(onednn.load(), "auto: onednn covers the network");
        } catch (LinkageError e) {
            return new EngineSelection(dl4j.load(), "onednn's " + unloadable(e), true);
        }
    }

    private static EngineSelection chosen(EngineFactory factory, String reason) {
        return new EngineSelection(factory, reason, false);
    }

    private static String unloadable(LinkageError e) {
        return "native libraries can't be loaded: " + (e.getMessage() == null ? e : e.getMessage());
    }
}
