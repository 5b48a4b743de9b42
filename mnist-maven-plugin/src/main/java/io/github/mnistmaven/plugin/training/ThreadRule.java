package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import java.util.OptionalInt;

/**
 * How many native threads trainers get: as many as the user wants, or as their engines are fastest with. That is one
 * for DL4J, and the whole machine for oneDNN.
 *
 * @param wanted the number the user asks for, whatever engine trains; empty for none
 * @param processors the number of processors of this machine, at least 1
 */
public record ThreadRule(OptionalInt wanted, int processors) {

    // small batches leave little to do for each of many threads
    private static final int MOST = 16;

    private static final int BEST_FOR_DL4J = 1;

    /**
     * The threads of a trainer, at least 1.
     *
     * @param engine not {@code auto}
     */
    public int of(EngineChoice engine) {
        return wanted.orElse(engine == EngineChoice.DL4J ? BEST_FOR_DL4J : Math.min(processors, MOST));
    }
}
