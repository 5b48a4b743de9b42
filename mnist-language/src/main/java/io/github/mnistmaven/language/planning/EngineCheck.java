package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.EngineCoverage;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.language.problem.Location;
import java.util.List;

/** Checks that the engine that was chosen trains every layer, and that its network can be kept. */
final class EngineCheck {
    private final List<PlannedLayer> planned;
    private final LayerProblems problems;

    EngineCheck(List<PlannedLayer> planned, LayerProblems problems) {
        this.planned = planned;
        this.problems = problems;
    }

    /**
     * Checks the choice.
     *
     * @param place where it was made
     */
    void check(EngineChoice engine, Location place) {
        for (Uncovered uncovered : EngineCoverage.dl4j(planned)) {
            add(uncovered, "a model file holds a network of DL4J, which");
        }
        if (engine == EngineChoice.ONEDNN) {
            refuse(EngineCoverage.onednn(planned), place);
        }
    }

    /** Reports what the engine that was chosen at {@code place} can't train. */
    void refuse(List<Uncovered> layers, Location place) {
        for (Uncovered uncovered : layers) {
            add(uncovered, "engine " + uncovered.engine().keyword() + " (" + place + ")");
        }
    }

    private void add(Uncovered uncovered, String engine) {
        problems.add(
                planned.indexOf(uncovered.layer()),
                "",
                engine + " lacks " + uncovered.feature() + "; use " + uncovered.remedy());
    }
}
