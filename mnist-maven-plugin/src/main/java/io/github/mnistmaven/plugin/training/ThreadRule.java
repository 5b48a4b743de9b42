package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.EngineCoverage;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.plugin.host.NativeThreads;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many native threads trainers get: as many as the user wants, or as their engines are fastest with. That is one for
 * DL4J, and the whole machine for oneDNN.
 *
 * @param wanted the number the user asks for, whatever engine trains; empty for none
 * @param processors the number of processors of this machine, at least 1
 */
public record ThreadRule(OptionalInt wanted, int processors) {

    // small batches leave little to do for each of many threads
    private static final int MOST = 16;

    private static final int BEST_FOR_DL4J = 1;

    /** The threads of the trainer of {@code plan}. */
    public NativeThreads of(TrainingPlan plan) {
        if (wanted.isPresent()) {
            return new NativeThreads(wanted.getAsInt(), wanted.getAsInt());
        }
        return best(plan.training().engine(), EngineCoverage.onednn(plan.layers()));
    }

    /** The best number for the engine that was chosen, where {@code lacking} are the layers that oneDNN can't train. */
    NativeThreads best(EngineChoice engine, List<Uncovered> lacking) {
        boolean onednn = EngineCoverage.meant(engine, lacking) == EngineChoice.ONEDNN;
        return new NativeThreads(onednn ? Math.min(processors, MOST) : BEST_FOR_DL4J, BEST_FOR_DL4J);
    }
}
