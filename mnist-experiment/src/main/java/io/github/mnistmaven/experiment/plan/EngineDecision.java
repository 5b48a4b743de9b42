package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.EngineChoice;

/**
 * Which engine trains a plan, and why. Made once, before the trainer's process starts: its class path, native libraries
 * and number of threads follow from it.
 *
 * @param engine the engine, not {@code auto}
 * @param reason why, for the console and the record
 * @param fallback whether it trains in place of one that this machine can't load
 * @param remedy what to do where this machine can't load it, to follow a semicolon; empty if {@code dl4j} trains then
 */
public record EngineDecision(EngineChoice engine, String reason, boolean fallback, String remedy) {

    /**
     * The decision for {@code onednn}.
     *
     * @param remedy what to do where this machine can't load it; empty if {@code dl4j} trains then
     */
    public static EngineDecision onednn(String reason, String remedy) {
        return new EngineDecision(EngineChoice.ONEDNN, reason, false, remedy);
    }

    /** The decision for {@code dl4j}, in place of no other. */
    public static EngineDecision dl4j(String reason) {
        return dl4j(reason, false);
    }

    private static EngineDecision dl4j(String reason, boolean fallback) {
        return new EngineDecision(
                EngineChoice.DL4J,
                reason,
                fallback,
                "leave mnist.natives out if you set it" + (fallback ? "" : ", or use training.engine: onednn"));
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
