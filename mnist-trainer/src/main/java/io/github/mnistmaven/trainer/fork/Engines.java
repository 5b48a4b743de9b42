package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.trainer.engine.NativeEngine;
import io.github.mnistmaven.trainer.engine.dl4j.Dl4jEngine;
import io.github.mnistmaven.trainer.engine.dl4j.Dl4jNatives;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnNatives;
import io.github.mnistmaven.trainer.training.EngineSelection;
import io.github.mnistmaven.trainer.training.UnusablePlanException;

/** The engines there are. */
public final class Engines {
    private static final NativeEngine DL4J = new NativeEngine(Engines::loadDl4j, Dl4jEngine::create);
    private static final NativeEngine ONEDNN = new NativeEngine(OneDnnNatives::load, OneDnnEngine::create);

    private Engines() {}

    /**
     * The engine that trains a plan, its native libraries loaded.
     *
     * @throws UnusablePlanException if this machine can't load the engine that the plan insists on, or any that could train
     */
    public static EngineSelection select(TrainingPlan plan) throws UnusablePlanException {
        return EngineSelection.of(plan, DL4J, ONEDNN);
    }

    private static void loadDl4j() {
        Dl4jNatives.load();
        Integer threads = Integer.getInteger(ForkProtocol.DL4J_THREADS);
        if (threads != null) {
            Dl4jNatives.useThreads(threads);
        }
    }
}
