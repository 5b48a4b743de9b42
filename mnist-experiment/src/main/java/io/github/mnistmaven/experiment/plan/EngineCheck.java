package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.problem.Location;
import java.util.List;

/** Checks that the engine that was chosen trains every layer; where the choice is left open, that any does. */
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
        List<Uncovered> dl4j = EngineCoverage.dl4j(planned);
        List<Uncovered> onednn = EngineCoverage.onednn(planned);
        switch (engine) {
            case AUTO -> checkAny(dl4j, onednn);
            case DL4J -> checkNamed(place, dl4j, onednn.isEmpty());
            case ONEDNN -> checkNamed(place, onednn, dl4j.isEmpty());
        }
    }

    /** Told of the layers that DL4J lacks, because it lacks ways to write a layer rather than layers. */
    private void checkAny(List<Uncovered> dl4j, List<Uncovered> onednn) {
        if (!onednn.isEmpty()) {
            dl4j.forEach(uncovered -> add(
                    uncovered,
                    "no engine trains this model: " + uncovered + ", " + onednn.get(0) + "; use "
                            + uncovered.remedy()));
        }
    }

    private void checkNamed(Location place, List<Uncovered> lacking, boolean anotherTrains) {
        String other = anotherTrains ? "engine: auto, or " : "";
        lacking.forEach(uncovered -> add(
                uncovered,
                "engine " + uncovered.engine().keyword() + " (" + place + ") lacks " + uncovered.feature() + "; use "
                        + other + uncovered.remedy()));
    }

    private void add(Uncovered uncovered, String message) {
        problems.add(planned.indexOf(uncovered.layer()), "", message);
    }
}
