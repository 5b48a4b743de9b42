package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnNatives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program: loads both engines in the order it is told, trains with them by turns, and writes their parameters. */
public final class TrainingInTurn {
    private static final int STEPS = 5;

    private TrainingInTurn() {}

    /** @param args the file to write, and the engine to load first */
    public static void main(String[] args) throws Exception {
        List<Runnable> natives = List.of(OneDnnNatives::load, Dl4jNatives::load);
        int first = args[1].equals("onednn") ? 0 : 1;
        natives.get(first).run();
        natives.get(1 - first).run();
        TrainingPlan plan = TestNetworks.everyParameter("in turn").plan(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-7));
        try (Engine onednn = OneDnnEngine.create(plan);
                Engine dl4j = Dl4jEngine.create(plan)) {
            List<Engine> turns = first == 0 ? List.of(onednn, dl4j) : List.of(dl4j, onednn);
            for (int step = 0; step < STEPS; step++) {
                Batch batch = RandomBatch.of(plan, 5, step);
                turns.forEach(engine -> engine.train(batch));
            }
            Files.writeString(
                    Path.of(args[0]),
                    Arrays.toString(onednn.parameters()) + "\n" + Arrays.toString(dl4j.parameters()) + "\n");
        }
        // native threads must not keep the process alive
        Runtime.getRuntime().halt(0);
    }
}
