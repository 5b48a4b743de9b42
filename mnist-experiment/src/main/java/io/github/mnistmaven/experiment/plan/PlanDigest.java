package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.Sha256;
import java.util.SortedMap;

/**
 * The key for "nothing changed, nothing to do": SHA-256 over everything that a model's bytes depend on. Where the data
 * lie and what the author says of the experiment and holds it against is left out.
 */
public final class PlanDigest {

    private PlanDigest() {}

    /**
     * The digest of {@code plan} in {@code environment}, in hexadecimal.
     *
     * @param environment versions of trainer, engine, natives and JVM, and the number of threads
     */
    public static String of(TrainingPlan plan, SortedMap<String, String> environment) {
        return Sha256.of(Json.line(plan.essence()) + "\n" + Json.line(environment));
    }
}
