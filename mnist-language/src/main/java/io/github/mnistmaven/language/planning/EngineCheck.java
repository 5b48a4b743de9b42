package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.language.problem.Location;
import java.util.List;

/** Checks that the engine that was chosen trains every layer. */
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
        check(
                engine,
                place,
                EngineCoverage.uncovered(EngineChoice.ONEDNN, planned),
                EngineCoverage.uncovered(EngineChoice.DL4J, planned));
    }

    /** The same where the engines lack {@code onednn} and {@code dl4j}. */
    void check(EngineChoice engine, Location place, List<Uncovered> onednn, List<Uncovered> dl4j) {
        switch (engine) {
            case ONEDNN -> onednn.forEach(one -> refuse(one, place));
            case DL4J -> dl4j.forEach(one -> refuse(one, place));
            case AUTO -> {
                // one of the two that trains all of it is enough
                if (!onednn.isEmpty()) {
                    dl4j.forEach(one -> refuse(
                            one,
                            "engine auto (" + place + "): " + onednn.get(0) + ", and dl4j",
                            one.remedy().orElse("another layer")));
                }
            }
        }
    }

    private void refuse(Uncovered uncovered, Location place) {
        refuse(
                uncovered,
                "engine " + uncovered.engine().keyword() + " (" + place + ")",
                "engine: auto"
                        + uncovered.remedy().map(other -> ", or " + other).orElse(""));
    }

    private void refuse(Uncovered uncovered, String engine, String remedy) {
        problems.add(
                planned.indexOf(uncovered.layer()), "", engine + " lacks " + uncovered.feature() + "; use " + remedy);
    }
}
