package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Checks that what a plan says of its layers is what planning makes of them. In the end the plan, written again, has to
 * be what was read: so nothing in it is missing, unknown or abbreviated, as an author may do.
 *
 * @param path the plan's place in the record
 */
record PlanCheck(TrainingPlan plan, String path) {

    /** Tells {@code problems} of the first difference; {@code json} is what was read. */
    void check(JsonNode json, Problems problems) {
        checkLayers(problems);
        TreeDifference.of(path, Json.tree(plan), json)
                .ifPresent(difference -> problems.add(Location.of(path), difference));
    }

    private void checkLayers(Problems problems) {
        String layers = path + ".layers";
        List<PlannedLayer> planned = Replanning.of(
                plan.layers().stream().map(PlannedLayer::layer).toList(),
                plan.data().image(),
                plan.regularization(),
                plan.training().optimizer(),
                layers,
                problems);
        int common = Math.min(planned.size(), plan.layers().size());
        for (int i = 0; i < common; i++) {
            PlannedLayer said = plan.layers().get(i);
            // engines learn and forget from version to version
            PlannedLayer expected = planned.get(i).withEngines(said.engines());
            if (!said.equals(expected)) {
                String place = layers + "[" + i + "]";
                Optional<String> difference = TreeDifference.of(place, Json.tree(expected), Json.tree(said));
                problems.add(Location.of(place), difference.orElseThrow());
                return;
            }
        }
        if (planned.size() > common) {
            problems.add(Location.of(layers), layers + " lacks layers of a residual block, which come behind it");
        }
    }
}
